using System.Net;
using FeedbackBot.BotFramework;
using FeedbackBot.Delivery;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Delivery;

public sealed class SendingTests
{
    [Theory, BothEngines]
    public async Task A_message_goes_to_the_chat_of_the_last_turn_and_its_words_are_forgotten(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");

        await host.PostAsync(node, ann, "hello", occasion: "one");
        await node.IdleAsync();

        host.Connector.Requests.Select(r => r.ToString()).ShouldBe(["POST /v3/conversations/chat-ann/activities hello"]);
        var message = await host.MessageAsync("one");
        message.Status.ShouldBe(OutboxStatus.Sent);
        message.Payload.ShouldBeNull();
        message.ActivityId.ShouldBe("activity-1");
        message.SentAt.ShouldBe(node.Clock.GetUtcNow());
        (await host.AddressAsync(ann)).LastReachedAt.ShouldBe(node.Clock.GetUtcNow());
    }

    [Theory, BothEngines]
    public async Task Somebody_the_bot_never_met_is_written_to_by_their_Entra_id(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann", met: false);

        await host.PostAsync(node, ann, "hello");
        await host.PostAsync(node, ann, "again");
        await node.IdleAsync();

        host.Connector.Requests.Select(r => r.ToString()).ShouldBe(
            ["POST /v3/conversations", "POST /v3/conversations/a:ann/activities hello", "POST /v3/conversations/a:ann/activities again"]);
        var address = await host.AddressAsync(ann);
        address.ConversationId.ShouldBe("a:ann");
        address.Reachability.ShouldBe(Reachability.Open);
    }

    [Theory, BothEngines]
    public async Task One_occasion_is_sent_once_however_often_it_is_posted(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");

        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => host.PostAsync(node, ann, $"hello {i}", occasion: "same")));
        await node.IdleAsync();
        await host.PostAsync(node, ann, "hello later", occasion: "same");
        await node.IdleAsync();

        host.Connector.Requests.Count.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task A_conversation_gets_its_messages_in_order_and_one_at_a_time(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        host.Connector.Meanwhile = _ => Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        var node = host.Build();
        var people = new[] { await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "bob") };
        var texts = Enumerable.Range(0, 6).Select(i => $"{i}").ToList();
        foreach (var text in texts)
        {
            foreach (var person in people)
                await host.PostAsync(node, person, text, occasion: $"{person.Name}/{text}");
        }

        await node.StartAsync();
        await node.IdleAsync();

        foreach (var chat in new[] { "chat-ann", "chat-bob" })
            host.Connector.Requests.Where(r => r.Conversation == chat).Select(r => r.Text!).ShouldBe(texts);
        host.Connector.MostAtOnceInOneConversation.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task What_somebody_waits_for_goes_before_what_the_bot_says_by_itself(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = host.Build(("Delivery:Parallelism", "1"));
        foreach (var name in new[] { "a", "b", "c" })
            await host.PostAsync(node, await host.PersonAsync(node, name), "prompt " + name);
        await node.WorkAsync<Outbox>(outbox => outbox.PostAsync(
            new Destination.ToConversation("chat-d", DeliveryHost.ServiceUrl, "tenant"), new Occasion("reply"), new OutgoingMessage.Text("answer"), default));

        await node.StartAsync();
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["answer", "prompt a", "prompt b", "prompt c"]);
    }

    [Theory, BothEngines]
    public async Task Two_nodes_never_send_one_message_twice(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var first = host.Build(("Delivery:PerTenantPerSecond", "1000"));
        var second = host.Build(("Delivery:PerTenantPerSecond", "1000"));
        var expected = new List<string>();
        for (var person = 0; person < 12; person++)
        {
            var somebody = await host.PersonAsync(first, $"p{person}");
            for (var i = 0; i < 4; i++)
            {
                await host.PostAsync(first, somebody, $"p{person}/{i}");
                expected.Add($"p{person}/{i}");
            }
        }

        await Task.WhenAll(first.StartAsync(), second.StartAsync());

        // What one node sends makes the next of that chat due, for either of them: one at rest may be woken by the other.
        await Node.UntilAsync(() => Task.FromResult(host.Connector.Texts.Count() >= expected.Count), "Not everything was sent.");
        await first.IdleAsync();
        await second.IdleAsync();

        host.Connector.Texts.Order().ShouldBe(expected.Order());
        foreach (var chat in host.Connector.Requests.GroupBy(r => r.Conversation))
            chat.Select(r => r.Text).ShouldBe(chat.Select(r => r.Text).Order());
    }

    [Theory, BothEngines]
    public async Task A_crash_between_sending_and_recording_sends_again_once_the_lease_has_ended(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var crashed = host.Build();
        var ann = await host.PersonAsync(crashed, "ann");
        await host.PostAsync(crashed, ann, "hello", occasion: "one");
        await host.PostAsync(crashed, ann, "next", occasion: "two");
        var taken = await crashed.Get<OutboxLeases>().TakeAsync(10, [], TimeSpan.FromSeconds(120), default);
        await crashed.Get<MessageSender>().SendAsync(taken.ShouldHaveSingleItem(), default);

        var node = await host.StartAsync();
        await node.IdleAsync();
        host.Connector.Texts.ShouldBe(["hello"]);
        (await node.WorkloadAsync("outbox")).NextAt.ShouldBe(node.Clock.GetUtcNow().AddSeconds(120));
        await node.AdvanceAsync(TimeSpan.FromSeconds(119));
        host.Connector.Texts.ShouldBe(["hello"]);
        await node.AdvanceAsync(TimeSpan.FromSeconds(1));

        host.Connector.Texts.ShouldBe(["hello", "hello", "next"]);
        (await host.MessageAsync("one")).Status.ShouldBe(OutboxStatus.Sent);
    }

    [Theory, BothEngines]
    public async Task A_late_outcome_of_a_node_whose_lease_was_taken_over_changes_nothing(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var slow = host.Build();
        await host.PostAsync(slow, await host.PersonAsync(slow, "ann"), "hello", occasion: "one");
        var taken = (await slow.Get<OutboxLeases>().TakeAsync(10, [], TimeSpan.FromSeconds(120), default)).ShouldHaveSingleItem();
        slow.Clock.Advance(TimeSpan.FromSeconds(120));
        var again = (await slow.Get<OutboxLeases>().TakeAsync(10, [], TimeSpan.FromSeconds(120), default)).ShouldHaveSingleItem();

        await slow.WorkAsync<RecordOutcome>(record => record.RunAsync(taken, new SendOutcome.Failed("Blocked"), default));

        var message = await host.MessageAsync("one");
        message.Status.ShouldBe(OutboxStatus.Sending);
        message.LeasedBy.ShouldBe(again.Lease);
    }

    [Theory, BothEngines]
    public async Task A_chat_that_is_gone_is_made_again_once(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var ann = await host.PersonAsync(node, "ann");
        host.Connector.Answer = r => r.Conversation == "chat-ann" ? StandInConnector.Error(HttpStatusCode.NotFound, "ConversationNotFound") : null;
        await host.PostAsync(node, ann, "hello", occasion: "one");
        await node.IdleAsync();

        host.Connector.Texts.ShouldBe(["hello"]);
        (await host.AddressAsync(ann)).ConversationId.ShouldBe("a:ann");

        host.Connector.Answer = r => r.Path != "/v3/conversations" ? StandInConnector.Error(HttpStatusCode.NotFound, "ConversationNotFound") : null;
        await host.PostAsync(node, ann, "lost", occasion: "two");
        await node.IdleAsync();
        var lost = await host.MessageAsync("two");
        lost.Status.ShouldBe(OutboxStatus.Failed);
        lost.Error.ShouldBe(nameof(ConnectorFailure.ConversationGone));
        host.Connector.Requests.Count(r => r.Path == "/v3/conversations").ShouldBe(2);
    }
}
