using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.Bot.Turns;
using FeedbackBot.BotFramework;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.Bot;

public sealed class ClickedCardTests
{
    private const string Bruno = "bruno.silva@contoso.example";
    private const string Weekly = "checkin create Weekly --team Ops --days mon-fri --at 14:00 --closes 18:00 --ask \"What did you finish?\"";

    [Theory, BothEngines]
    public async Task An_answered_card_stays_answered_for_a_client_that_loads_the_chat_anew(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await AskedAsync(database);
        var ask = host.Chat(Bruno).Last(m => m.Card is not null);

        await PressAsync(host, ask.Id);
        await host.AdvanceAsync(TimeSpan.FromSeconds(10));

        var update = host.Teams.Traffic.All.Last(t => t.Method == "PUT");
        update.Path.ShouldEndWith(ask.Id);
        update.Request!.ToJsonString().ShouldContain("The pump");
    }

    [Theory, BothEngines]
    public async Task A_click_that_is_sent_again_after_a_restart_gets_its_first_answer_and_does_nothing(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await AskedAsync(database);
        var ask = host.Chat(Bruno).Last(m => m.Card is not null);
        var first = await PressAsync(host, ask.Id);
        await host.AdvanceAsync(TimeSpan.FromSeconds(10));
        var sent = host.Teams.Traffic.All.Last(t => t.Direction == "toBot").Request!.DeepClone().AsObject();
        await host.RestartBotAsync();
        var calls = host.Teams.Traffic.All.Count(t => t.Direction != "toBot");

        var again = await host.Teams.Clients.ResendAsync(sent);
        await host.RestAsync();

        again.Status.ShouldBe(200);
        again.Body!.ToJsonString().ShouldBe(first.Answer!.ToJsonString());
        host.Teams.Traffic.All.Count(t => t.Direction != "toBot").ShouldBe(calls);
    }

    [Theory, BothEngines]
    public async Task A_form_opened_right_after_an_answer_is_not_taken_away_by_that_answer(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await AskedAsync(database);
        var ask = host.Chat(Bruno).Last(m => m.Card is not null);
        await PressAsync(host, ask.Id);
        await host.PressAsync(Bruno, new Press(ask.Id, "checkins.change"));

        await host.AdvanceAsync(TimeSpan.FromMinutes(5));
        host.Teams.Traffic.All.ShouldNotContain(t => t.Method == "PUT");

        await host.PressAsync(Bruno, new Press(ask.Id, "checkins.answer") { Inputs = new JsonObject { ["q1"] = "The valve" } });
        await host.AdvanceAsync(TimeSpan.FromHours(1));
        host.Teams.Traffic.All.Where(t => t.Method == "PUT").ShouldHaveSingleItem().Request!.ToJsonString().ShouldContain("The valve");
    }

    [Theory, BothEngines]
    public async Task A_form_that_was_left_gives_way_to_the_answer_in_the_end(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await AskedAsync(database);
        var ask = host.Chat(Bruno).Last(m => m.Card is not null);
        await PressAsync(host, ask.Id);
        await host.PressAsync(Bruno, new Press(ask.Id, "checkins.change"));

        await host.AdvanceAsync(TimeSpan.FromMinutes(20));

        host.Teams.Traffic.All.Where(t => t.Method == "PUT").ShouldHaveSingleItem().Request!.ToJsonString().ShouldContain("The pump");
    }

    /// <summary>A message's id is the moment it was sent: in two chats it may be the same.</summary>
    [Theory, BothEngines]
    public async Task Messages_of_two_chats_with_one_id_are_both_changed(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await AskedAsync(database);
        var now = host.Clock.GetUtcNow();
        await host.Services.GetRequiredService<WorkRunner>().RunAsync(services =>
        {
            var db = services.GetRequiredService<FeedbackDb>();
            foreach (var (chat, key) in (ReadOnlySpan<(string, char)>)[("one", 'a'), ("two", 'b')])
            {
                var answer = InvokeResponse.Card(JsonElement.Parse("{\"type\":\"AdaptiveCard\"}"));
                var clicked = new ClickedMessage(chat, host.Teams.ServiceUrl, host.Teams.Options.TenantId, null, "1764000000000", "changed");
                db.Add(ProcessedActivity.Of(new string(key, 64), answer, clicked, now.AddSeconds(key - 'a')));
            }

            services.GetRequiredService<AfterCommit>().Do(services.GetRequiredService<FollowClicks>().Expect);
            return Task.FromResult(true);
        }, TestContext.Current.CancellationToken);

        await host.AdvanceAsync(TimeSpan.FromMinutes(5));

        foreach (var chat in (string[])["one", "two"])
            host.Teams.Traffic.All.ShouldContain(t => t.Method == "PUT" && t.Path.Contains($"conversations/{chat}/activities"), chat);
    }

    [Theory, BothEngines]
    public async Task A_click_that_cannot_be_followed_is_left_alone_and_holds_up_no_other(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await AskedAsync(database);
        var now = host.Clock.GetUtcNow();
        await host.Services.GetRequiredService<WorkRunner>().RunAsync(services =>
        {
            foreach (var chat in (ReadOnlySpan<string>)["a", "b", "c"])
            {
                // In place of the card in the middle there is none, as after a fault that nobody foresaw.
                var answer = chat == "b" ? InvokeResponse.Message("secret words") : InvokeResponse.Card(JsonElement.Parse("{\"type\":\"AdaptiveCard\"}"));
                var clicked = new ClickedMessage(chat == "b" ? new string('b', 600) : chat, host.Teams.ServiceUrl, host.Teams.Options.TenantId, null, "1764000000000", "changed");
                services.GetRequiredService<FeedbackDb>().Add(ProcessedActivity.Of(new string(chat[0], 64), answer, clicked, now));
            }

            services.GetRequiredService<AfterCommit>().Do(services.GetRequiredService<FollowClicks>().Expect);
            return Task.FromResult(true);
        }, TestContext.Current.CancellationToken);

        await host.AdvanceAsync(TimeSpan.FromSeconds(10));
        await host.AdvanceAsync(TimeSpan.FromMinutes(5));

        host.Teams.Traffic.All.Where(t => t.Method == "PUT").Select(t => t.Path.Split('/')[^3]).Order(StringComparer.Ordinal).ShouldBe(["a", "c"]);
        await using var scope = host.Services.CreateAsyncScope();
        (await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<ProcessedActivity>().CountAsync(a => a.FollowAt != null)).ShouldBe(0);
        host.Log.Lines.Where(l => l.Contains("cannot be followed", StringComparison.Ordinal)).ShouldHaveSingleItem();
        host.Log.Lines.ShouldNotContain(l => l.Contains("secret words", StringComparison.Ordinal));
    }

    private static async Task<PlaygroundHost> AskedAsync(TestDatabase database)
    {
        var host = await Playgrounds.StartAsync(new PlaygroundOptions
        {
            PostgresConnection = database.Provider == FeedbackBot.Storage.StorageProvider.Postgres ? database.ConnectionString : null,
        });
        await host.SayAsync("ada.keller@contoso.example", Weekly);
        await host.MoveToAsync(host.Clock.GetUtcNow().Date.AddHours(13).AddMinutes(1));
        return host;
    }

    private static Task<PressOutcome> PressAsync(PlaygroundHost host, string message) =>
        host.PressAsync(Bruno, new Press(message, "checkins.answer") { Inputs = new JsonObject { ["q1"] = "The pump" } });
}
