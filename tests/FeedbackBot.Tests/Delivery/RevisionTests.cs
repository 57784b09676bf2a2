using System.Net;
using FeedbackBot.Delivery;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Delivery;

public sealed class RevisionTests
{
    [Theory, BothEngines]
    public async Task A_delivered_message_is_changed_in_place(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await node.IdleAsync();

        await host.ReviseAsync(node, ann, "ask", "answered");
        await node.IdleAsync();

        host.Connector.Requests.Select(r => r.ToString()).ShouldBe(
            ["POST /v3/conversations/chat-ann/activities question", "PUT /v3/conversations/chat-ann/activities/activity-1 answered"]);
    }

    [Theory, BothEngines]
    public async Task A_message_that_was_not_sent_yet_is_sent_once_with_its_newest_words(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = host.Build();
        var ann = await host.PersonAsync(node, "ann");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await host.ReviseAsync(node, ann, "ask", "answered");
        await host.ReviseAsync(node, ann, "ask", "closed");

        await node.StartAsync();
        await node.IdleAsync();

        host.Connector.Requests.Select(r => r.ToString()).ShouldBe(["POST /v3/conversations/chat-ann/activities closed"]);
        (await host.MessageAsync("answered")).Status.ShouldBe(OutboxStatus.Dropped);
    }

    [Theory, BothEngines]
    public async Task A_change_while_the_original_is_on_its_way_follows_it(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        var underWay = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        host.Connector.Meanwhile = _ =>
        {
            underWay.TrySetResult();
            return release.Task;
        };
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await underWay.Task;

        await host.ReviseAsync(node, ann, "ask", "answered");
        await host.ReviseAsync(node, ann, "ask", "closed");
        release.SetResult();
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["question", "closed"]);
        host.Connector.Requests[^1].Method.ShouldBe("PUT");
    }

    [Theory, BothEngines]
    public async Task A_message_gone_from_the_chat_is_said_anew_and_changed_there_from_then_on(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await node.IdleAsync();
        host.Connector.Answer = r => r.ActivityId == "activity-1" ? StandInConnector.Error(HttpStatusCode.NotFound, "ActivityNotFoundInConversation") : null;

        await host.ReviseAsync(node, ann, "ask", "answered");
        await node.IdleAsync();
        await host.ReviseAsync(node, ann, "ask", "closed");
        await node.IdleAsync();

        host.Connector.Requests.Skip(1).Select(r => r.ToString()).ShouldBe(
        [
            "PUT /v3/conversations/chat-ann/activities/activity-1 answered",
            "POST /v3/conversations/chat-ann/activities answered",
            "PUT /v3/conversations/chat-ann/activities/activity-2 closed",
        ]);
    }

    [Theory, BothEngines]
    public async Task Nothing_is_sent_for_an_original_that_failed_but_a_retry_shows_the_newest_state(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        host.Connector.Answer = _ => StandInConnector.Error(HttpStatusCode.Forbidden, "MessageWritesBlocked");
        await host.PostAsync(node, ann, "question", occasion: "ask");
        await node.IdleAsync();
        host.Connector.Answer = _ => null;

        await host.TurnAsync(node, ann);
        await host.ReviseAsync(node, ann, "ask", "closed");
        await host.ReviseAsync(node, ann, "never posted", "nothing");
        await node.IdleAsync();
        host.Connector.Texts.ShouldBeEmpty();

        await node.WorkAsync(s => s.GetRequiredService<RetryFailed>().RunAsync(
            new(null, "admin", true, false, "en-US"), null, default));
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["closed"]);
    }

    [Theory, BothEngines]
    public async Task Of_several_changes_to_a_clicked_card_the_newest_is_sent(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = host.Build();
        var chat = new Destination.ToConversation("chat-x", DeliveryHost.ServiceUrl, "tenant");
        foreach (var text in new[] { "one", "two", "three" })
        {
            await node.WorkAsync<Outbox>(outbox => outbox.ReviseClickedAsync(
                chat, "clicked", new Occasion(text), new OutgoingMessage.Text(text), default));
        }

        await node.StartAsync();
        await node.IdleAsync();

        host.Connector.Requests.Select(r => r.ToString()).ShouldBe(["PUT /v3/conversations/chat-x/activities/clicked three"]);
    }
}
