using System.Net;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Delivery;

/// <summary>A message whose reason is gone before it was sent. The people of the host want quiet from 20:00 to 07:00.</summary>
public sealed class WithdrawingTests
{
    [Theory, BothEngines]
    public async Task What_is_held_back_and_withdrawn_never_arrives_and_comes_after_all_when_its_reason_returns(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var (node, other) = (await host.StartAsync(), await host.StartAsync());
        var ann = await host.PersonAsync(node, "ann");
        await MoveAsync(node, other, "2026-11-05 20:30");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await host.PostAsync(node, ann, "reminder", occasion: "remind");
        await node.IdleAsync();

        await Task.WhenAll(WithdrawAsync(node, ann, "ask", "closed"), WithdrawAsync(other, ann, "ask", "closed"));
        await node.WorkAsync<Outbox>(outbox => outbox.WithdrawAsync(new Occasion("remind"), default));
        await node.WorkAsync<Outbox>(outbox => outbox.WithdrawAsync(new Occasion("never posted"), default));
        await WithdrawAsync(node, ann, "never posted", "nothing");
        await RestoreAsync(other, ann, "ask", "question, again");
        await MoveAsync(node, other, "2026-11-06 07:00");

        host.Connector.Texts.ShouldBe(["question, again"]);
        var dropped = await host.MessageAsync("remind");
        (dropped.Status, dropped.Error, dropped.Payload).ShouldBe((OutboxStatus.Dropped, DeliveryReasons.Withdrawn, null));
    }

    [Theory, BothEngines]
    public async Task What_has_arrived_is_changed_in_place_and_may_be_changed_back(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await node.IdleAsync();

        await WithdrawAsync(node, ann, "ask", "taken back");
        await node.IdleAsync();
        await RestoreAsync(node, ann, "ask", "question, again");
        await node.IdleAsync();

        host.Connector.Requests.Select(r => $"{r.Method} {r.Text}").ShouldBe(["POST question", "PUT taken back", "PUT question, again"]);
    }

    [Theory]
    [InlineData("Sqlite", true)]
    [InlineData("Sqlite", false)]
    [InlineData("Postgres", true)]
    [InlineData("Postgres", false)]
    public async Task What_is_on_its_way_is_not_tried_again_where_it_fails_and_changed_where_it_arrives(string engine, bool arrives)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        var (underWay, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Connector.Meanwhile = _ =>
        {
            underWay.TrySetResult();
            return release.Task;
        };
        host.Connector.Answer = r => !arrives && r.Text == "question" ? StandInConnector.Error(HttpStatusCode.ServiceUnavailable, "ServiceError") : null;
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await underWay.Task;

        await WithdrawAsync(node, ann, "ask", "taken back");
        release.SetResult();
        await node.IdleAsync();
        await node.AdvanceAsync(TimeSpan.FromHours(2));

        host.Connector.Texts.ShouldBe(arrives ? ["question", "taken back"] : []);
        host.Connector.Requests.Count(r => r.Text == "question").ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task What_was_taken_by_a_process_that_died_is_not_sent_by_the_next_one(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var (dead, ann) = (host.Build(), default(Person));
        ann = await host.PersonAsync(dead, "ann");
        await host.PostAsync(dead, ann, "question", occasion: "ask");
        (await dead.Get<OutboxLeases>().TakeAsync(1, [], TimeSpan.FromMinutes(1), default)).Count.ShouldBe(1);

        await WithdrawAsync(dead, ann, "ask", "taken back");
        dead.Clock.MoveTo(dead.Clock.GetUtcNow().AddMinutes(2));
        var node = await host.StartAsync();
        await node.IdleAsync();
        await node.AdvanceAsync(TimeSpan.FromHours(1));

        host.Connector.Requests.ShouldBeEmpty();
        (await host.MessageAsync("ask")).Error.ShouldBe(DeliveryReasons.Withdrawn);
    }

    [Theory, BothEngines]
    public async Task What_could_not_be_delivered_and_was_withdrawn_is_not_sent_by_a_retry(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        host.Connector.Answer = _ => StandInConnector.Error(HttpStatusCode.Forbidden, "MessageWritesBlocked");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await node.IdleAsync();
        host.Connector.Answer = _ => null;
        await host.TurnAsync(node, ann);

        await WithdrawAsync(node, ann, "ask", "closed");
        await node.WorkAsync(s => s.GetRequiredService<RetryFailed>().RunAsync(new(null, "admin", true, false, "en-US"), null, default));
        await node.IdleAsync();

        host.Connector.Texts.ShouldBeEmpty();
    }

    private static Task WithdrawAsync(Node node, Person person, string original, string text) => node.WorkAsync<Outbox>(outbox => outbox.WithdrawAsync(
        new Destination.ToPerson(person.Id), new Occasion(original), new Occasion(text), new OutgoingMessage.Text(text), CancellationToken.None));

    private static Task RestoreAsync(Node node, Person person, string original, string text) => node.WorkAsync<Outbox>(outbox => outbox.RestoreAsync(
        new Destination.ToPerson(person.Id), new Occasion(original), new Occasion(text), new OutgoingMessage.Text(text), CancellationToken.None));

    /// <summary>Both come to rest: what one queues the other may send.</summary>
    private static async Task MoveAsync(Node node, Node other, string utc)
    {
        await other.IdleAsync();
        await node.MoveToAsync(DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal));
        await other.IdleAsync();
    }
}
