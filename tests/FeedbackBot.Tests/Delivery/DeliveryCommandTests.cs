using System.Text.Encodings.Web;
using System.Text.Json;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Delivery;

public sealed class DeliveryCommandTests
{
    private const string Ada = "a0000000-0000-4000-8000-000000000001";
    private const string Omar = "a0000000-0000-4000-8000-000000000002";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_sees_who_was_not_reached_and_why_and_has_it_sent_again()
    {
        await using var host = await Playgrounds.StartAsync(ct: Ct);
        await host.SayAsync(Omar, "hello", Ct);
        await host.SayAsync(Ada, "hello", Ct);
        host.Teams.Faults.Current = new Faults { Blocked = [Omar] };
        await PostAsync(host, "late news");
        await host.RestAsync(Ct);

        var status = Read((await host.SayAsync(Ada, "delivery status", Ct))[^1]);
        status.ShouldContain("**Omar Haddad** – this person has blocked the bot (since ");
        status.ShouldContain("**Ada Keller** – last reached ");
        status.IndexOf("**Omar", StringComparison.Ordinal).ShouldBeLessThan(status.IndexOf("**Ada", StringComparison.Ordinal));
        var failed = (await host.SayAsync(Ada, "delivery failed", Ct))[^1];
        Read(failed).ShouldContain("**Omar Haddad** – a check-in, ");
        (await host.SayAsync(Ada, "delivery retry \"Chloe Martin\"", Ct))[^1].Text.ShouldNotBeNull().ShouldStartWith("There is nothing");

        host.Teams.Faults.Current = new Faults();
        var pressed = await host.PressAsync(Ada, new Press(failed.Id, "Send all of them again"), Ct);

        pressed.Message.ShouldBe("One message is being sent again.");
        host.Chat(Omar)[^1].Text.ShouldBe("late news");
    }

    private static string Read(ChatMessage message) =>
        message.Card.ShouldNotBeNull().ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private static Task PostAsync(PlaygroundHost host, string text) => host.Services.GetRequiredService<WorkRunner>().RunAsync(
        async services =>
        {
            var omar = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.ExternalId == Omar, Ct);
            await services.GetRequiredService<Outbox>().PostAsync(
                new Destination.ToPerson(omar.Id), Occasion.Of("checkin/ask", "test"), new OutgoingMessage.Text(text), Ct);
            return true;
        },
        Ct);
}
