using System.Text.Json.Nodes;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Scheduling;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Digests;

/// <summary>The sample company lives through weeks; Omar in Berlin leads five people in three zones, one of whom never works on Fridays.</summary>
public sealed class DigestWeekTests
{
    private const string Summary = "Your weekly digest";
    private const string Ada = "ada.keller@contoso.example";
    private const string Omar = "omar.haddad@contoso.example";
    private const string Lin = "xiaomei.lin@contoso.example";
    private const string Bruno = "bruno.silva@contoso.example";
    private const string Chloe = "chloe.martin@contoso.example";

    private const string Create = """
        checkin create "Weekly" --team Ops --days fri --at 14:00 --closes 18:00 --ask "What did you finish?" --ask "mood: How was your week?" --ask "blocker: Anything in your way?"
        """;

    private static readonly DateTimeOffset Due = DigestWorld.At("2026-11-27T15:30:00Z");
    private static readonly DateTimeOffset DueInShanghai = DigestWorld.At("2026-11-27T08:30:00Z");

    /// <summary>How far a turned clock may go on while a busy machine catches up.</summary>
    private static readonly TimeSpan Slip = TimeSpan.FromMinutes(11);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task The_digest_comes_on_Friday_at_half_past_four_in_the_managers_zone_and_counts_who_was_asked(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await WeekAsync(engine, database);
        await host.MoveToAsync(DueInShanghai, Ct);
        var other = Digests(host, Lin, "您的每周摘要").ShouldHaveSingleItem();
        await host.MoveToAsync(Due.AddMinutes(-40), Ct);
        await AnswerAsync(host, Bruno, "Rack seven is wired", 2, "No access to the test system");
        Digests(host, Omar).ShouldBeEmpty();
        await host.MoveToAsync(Due, Ct);

        var digest = Digests(host, Omar).ShouldHaveSingleItem();
        digest.At.ShouldBe(Due, Slip);
        var card = digest.Card!.ToJsonString(Relaxed);
        CardRules.Check(card).ShouldBeEmpty();
        card.ShouldContain("1 of 3 answered");
        card.ShouldContain("2 of your people were not asked");
        card.ShouldContain("Rack seven is wired");
        card.ShouldContain("No access to the test system");
        card.ShouldContain("Can still answer (1): Chloe Martin");
        card.ShouldContain("Did not answer (1): 王强");

        // Lin's people are in another team and were asked nothing; Lin lives in Shanghai and reads Chinese.
        other.At.ShouldBe(DueInShanghai, Slip);
        other.Card!.ToJsonString(Relaxed).ShouldContain("平静的一周");
    }

    [Theory, BothEngines]
    public async Task Woken_again_and_started_again_it_does_not_come_again(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await WeekAsync(engine, database);
        await host.MoveToAsync(Due, Ct);

        var source = host.Services.GetServices<IWakeSource>().Single(s => s.Name == "digests");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => source.RunAsync("Europe/Berlin@Fri1630", Ct)));
        await host.Services.GetRequiredService<WakePlanner>().ReplanAsync("digests", null, Ct);
        await host.RestartBotAsync(brutal: true, Ct);
        await host.MoveToAsync(Due.AddHours(12), Ct);

        Digests(host, Omar).ShouldHaveSingleItem();
    }

    [Theory, BothEngines]
    public async Task After_more_than_a_week_of_standstill_only_the_next_one_comes(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await WeekAsync(engine, database);
        await host.StopBotAsync();
        host.Clock.MoveTo(Due.AddDays(9));
        await host.StartBotAsync(Ct);
        await host.RestAsync(Ct);
        Digests(host, Omar).ShouldBeEmpty();

        await host.MoveToAsync(Due.AddDays(14), Ct);
        Digests(host, Omar).ShouldHaveSingleItem().At.ShouldBe(Due.AddDays(14), Slip);
    }

    [Fact]
    public async Task Asked_for_it_comes_at_once_and_only_to_those_who_lead()
    {
        await using var database = await TestDatabases.CreateAsync("Sqlite");
        await using var host = await WeekAsync("Sqlite", database);

        (await host.SayAsync(Omar, "digest", Ct))[^1].Summary.ShouldBe(Summary);
        var refused = (await host.SayAsync(Chloe, "digest", Ct))[^1];
        refused.Card.ShouldBeNull();
        refused.Text.ShouldNotBeNull().ShouldContain("people who lead others");
    }

    [Fact]
    public async Task A_manager_moves_it_and_stops_it()
    {
        await using var database = await TestDatabases.CreateAsync("Sqlite");
        await using var host = await WeekAsync("Sqlite", database);

        Say(await host.SayAsync(Omar, "digest at thu 9:15", Ct)).ShouldContain("Thursday");
        Say(await host.SayAsync(Omar, "digest at someday 9:15", Ct)).ShouldContain("digest at fri 16:30");
        Say(await host.SayAsync(Omar, "digest at thu 29:15", Ct)).ShouldContain("digest at fri 16:30");
        await host.MoveToAsync(DigestWorld.At("2026-11-26T08:15:00Z"), Ct);
        Digests(host, Omar).ShouldHaveSingleItem();

        Say(await host.SayAsync(Omar, "digest off", Ct)).ShouldContain("digest on");
        await host.MoveToAsync(Due.AddDays(7), Ct);
        Digests(host, Omar).ShouldHaveSingleItem();
    }

    private static async Task<PlaygroundHost> WeekAsync(string engine, TestDatabase database)
    {
        var host = await Playgrounds.StartAsync(
            new PlaygroundOptions { PostgresConnection = engine == "Postgres" ? database.ConnectionString : null }, Ct);
        var replies = await host.SayAsync(Ada, Create, Ct);
        replies.ShouldNotBeEmpty(string.Join('\n', host.Log.Lines));
        return host;
    }

    private static async Task AnswerAsync(PlaygroundHost host, string person, string done, int mood, string blocker)
    {
        var asked = host.Chat(person).Last(m => m.FromBot && m.Card is not null);
        var inputs = CardNode.Walk(System.Text.Json.JsonDocument.Parse(asked.Card!.ToJsonString()).RootElement)
            .Where(n => n.Type.StartsWith("Input.", StringComparison.Ordinal) && !n.InFallback).Select(n => n.Json.Text("id")).ToList();
        var outcome = await host.PressAsync(person, new Press(asked.Id, CheckInCardsAsk.AnswerVerb)
        {
            Inputs = new JsonObject { [inputs[0]] = done, [inputs[1]] = $"{mood}", [inputs[2]] = blocker },
        }, Ct);
        outcome.Status.ShouldBe(200);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static IReadOnlyList<ChatMessage> Digests(PlaygroundHost host, string person, string summary = Summary) =>
        [.. host.Chat(person).Where(m => m.FromBot && m.Summary == summary)];

    private static string Say(IReadOnlyList<ChatMessage> replies) => replies[^1].Text.ShouldNotBeNull();
}
