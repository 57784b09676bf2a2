using System.Net;
using FeedbackBot.BotFramework;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Delivery;

public sealed class FailureTests
{
    private static readonly Actor Admin = new(null, "admin", IsAdmin: true, IsManager: false, Language.English);

    [Theory, BothEngines]
    public async Task A_throttled_message_waits_as_long_as_it_was_told_and_holds_back_its_own_chat_alone(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var (ann, bob) = (await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "bob"));
        host.Connector.Answer = r => r.Conversation == "chat-ann"
            ? StandInConnector.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", TimeSpan.FromSeconds(30)) : null;
        await host.PostAsync(node, ann, "first");
        await host.PostAsync(node, ann, "second");
        await node.IdleAsync();
        host.Connector.Answer = _ => null;
        await host.PostAsync(node, bob, "other");
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["other"]);
        (await node.WorkloadAsync("outbox")).NextAt.ShouldBe(node.Clock.GetUtcNow().AddSeconds(30));
        await node.AdvanceAsync(TimeSpan.FromSeconds(29));
        host.Connector.Texts.ShouldBe(["other"]);
        await node.AdvanceAsync(TimeSpan.FromSeconds(1));

        host.Connector.Texts.ShouldBe(["other", "first", "second"]);
    }

    [Theory, BothEngines]
    public async Task An_outage_is_tried_again_ever_more_rarely_and_given_up_after_the_last_attempt(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync(("Delivery:MaxAttempts", "4"), ("Delivery:FirstBackoffSeconds", "10"), ("Delivery:LongestBackoffSeconds", "25"));
        host.Connector.Answer = _ => StandInConnector.Error(HttpStatusCode.ServiceUnavailable, "ServiceError");
        await host.PostAsync(node, await host.PersonAsync(node, "ann"), "hello", occasion: "one");
        await node.IdleAsync();

        foreach (var (least, most) in new[] { (5, 10), (10, 20), (12, 25) })
        {
            var wait = (await host.MessageAsync("one")).DueAt - node.Clock.GetUtcNow();
            wait.TotalSeconds.ShouldBeInRange(least, most);
            await node.AdvanceAsync(wait);
        }

        var message = await host.MessageAsync("one");
        message.Status.ShouldBe(OutboxStatus.Failed);
        message.Error.ShouldBe(nameof(ConnectorFailure.Transient));
        message.Payload.ShouldNotBeNull();
        host.Connector.Requests.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("MessageWritesBlocked", nameof(Reachability.Blocked))]
    [InlineData("ConversationBlockedByUser", nameof(Reachability.Blocked))]
    [InlineData("BotNotInConversationRoster", nameof(Reachability.NotInstalled))]
    [InlineData("BotDisabledByAdmin", nameof(Reachability.BotDisabled))]
    public async Task Who_cannot_be_reached_is_not_tried_again_until_they_write(string code, string expected)
    {
        await using var host = await DeliveryHost.CreateAsync("Sqlite");
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        host.Connector.Answer = _ => StandInConnector.Error(HttpStatusCode.Forbidden, code);
        await host.PostAsync(node, ann, "one");
        await host.PostAsync(node, ann, "two");
        await node.IdleAsync();

        host.Connector.Requests.Count.ShouldBe(1);
        (await host.AddressAsync(ann)).Reachability.ToString().ShouldBe(expected);
        foreach (var occasion in new[] { "one", "two" })
            (await host.MessageAsync(occasion)).Error.ShouldBe(expected);

        host.Connector.Answer = _ => null;
        await host.TurnAsync(node, ann);
        await host.PostAsync(node, ann, "three");
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["three"]);
    }

    [Theory, BothEngines]
    public async Task Removing_the_app_closes_the_chat_and_installing_it_opens_it(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");

        await host.TurnAsync(node, ann, ActivityTypes.InstallationUpdate, "remove");
        await host.PostAsync(node, ann, "lost");
        await node.IdleAsync();
        host.Connector.Requests.ShouldBeEmpty();
        (await host.MessageAsync("lost")).Error.ShouldBe(nameof(Reachability.NotInstalled));

        await host.TurnAsync(node, ann, ActivityTypes.InstallationUpdate, "add");
        await host.PostAsync(node, ann, "hello");
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["hello"]);
    }

    [Theory, BothEngines]
    public async Task An_admin_has_failed_messages_sent_again_also_to_somebody_who_had_blocked_the_bot(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var (ann, bob) = (await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "bob"));
        host.Connector.Answer = _ => StandInConnector.Error(HttpStatusCode.Forbidden, "MessageWritesBlocked");
        await host.PostAsync(node, ann, "to ann");
        await host.PostAsync(node, bob, "to bob");
        await node.IdleAsync();
        host.Connector.Answer = _ => null;

        (await node.WorkAsync(s => s.GetRequiredService<RetryFailed>().RunAsync(Admin, ann.Id, default))).ShouldBe(1);
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["to ann"]);
        (await host.AddressAsync(ann)).Reachability.ShouldBe(Reachability.Open);
        (await host.AddressAsync(bob)).Reachability.ShouldBe(Reachability.Blocked);

        (await node.WorkAsync(s => s.GetRequiredService<RetryFailed>().RunAsync(Admin, null, default))).ShouldBe(1);
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["to ann", "to bob"]);
    }

    [Theory, BothEngines]
    public async Task What_failed_for_somebody_who_left_is_not_sent_again_and_a_change_of_their_card_is(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var (ann, bob) = (await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "bob"));
        await host.PostAsync(node, ann, "a prompt");
        await node.IdleAsync();
        host.Connector.Answer = _ => StandInConnector.Error(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig");
        await host.PostAsync(node, ann, "to ann");
        await host.PostAsync(node, bob, "to bob");
        await host.ReviseAsync(node, ann, "a prompt", "closed");
        await node.IdleAsync();
        host.Connector.Answer = _ => null;
        await host.LeaveAsync(node, ann);

        (await node.WorkAsync(s => s.GetRequiredService<RetryFailed>().RunAsync(Admin, null, default))).ShouldBe(2);
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["a prompt", "closed", "to bob"], ignoreOrder: true);
        var ended = await host.MessageAsync("to ann");
        (ended.Status, ended.Error, ended.Payload).ShouldBe((OutboxStatus.Dropped, DeliveryReasons.Gone, null));
    }

    [Fact]
    public async Task A_message_that_Teams_refuses_fails_alone()
    {
        await using var host = await DeliveryHost.CreateAsync("Sqlite");
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        host.Connector.Answer = r => r.Text == "bad" ? StandInConnector.Error(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig") : null;
        await host.PostAsync(node, ann, "bad");
        await host.PostAsync(node, ann, "good");
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["good"]);
        (await host.MessageAsync("bad")).Error.ShouldBe(nameof(ConnectorFailure.TooLarge));
        (await host.AddressAsync(ann)).Reachability.ShouldBe(Reachability.Open);
    }

    [Fact]
    public void Every_reason_is_told_in_plain_words_in_both_languages()
    {
        var reasons = typeof(ConnectorFailure).GetNestedTypes().Select(t => t.Name)
            .Concat(Enum.GetNames<Reachability>().Except([nameof(Reachability.NeverMet), nameof(Reachability.Open)]))
            .Concat(typeof(DeliveryReasons).GetFields().Select(f => f.Name)).ToList();
        reasons.Count.ShouldBeGreaterThan(10);
        foreach (var language in Language.All)
            reasons.Where(r => !Texts.For(language).Has("Delivery.Reason." + r)).ShouldBeEmpty(language);
    }
}
