using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Common;
using FeedbackBot.Digests.Attention;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Digests;

public sealed class DigestBlockersTests
{
    private const string Ada = "ada.keller@contoso.example";
    private const string Omar = "omar.haddad@contoso.example";
    private const string Bruno = "bruno.silva@contoso.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Each_blocker_is_in_the_numbers_of_the_weeks_in_which_it_came_and_went(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        foreach (var weeksAgo in new[] { 3, 2, 1 })
        {
            var asked = await world.AskAsync($"{DigestWorld.Friday.AddDays(-7 * weeksAgo).AddHours(-2):O}", world.Ada, world.Dan);
            await world.AnswerAsync(asked[0], $"{DigestWorld.Friday.AddDays(-7 * weeksAgo).AddHours(-1):O}", null, 4, $"Blocker {weeksAgo}");
            await world.AnswerAsync(asked[1], $"{DigestWorld.Friday.AddDays(-7 * weeksAgo).AddHours(-1):O}", null, 4, "Of somebody else");
        }

        await SolveAsync(world, "Blocker 3", DigestWorld.Friday.AddDays(-1));
        await SolveAsync(world, "Blocker 2", DigestWorld.Friday.AddDays(-14));
        await world.Database.WorkAsync(async services =>
        {
            var db = services.GetRequiredService<FeedbackDb>();
            var blocker = await db.Set<Blocker>().SingleAsync(b => b.Text == "Blocker 1");
            db.AddRange(
                BlockerNote.Of(world.Database.Clock.NewId<BlockerNoteId>(), blocker.Id, BlockerNoteKind.RaisedWith, world.Mira.Id, DigestWorld.Friday.AddDays(-2)),
                BlockerNote.Of(world.Database.Clock.NewId<BlockerNoteId>(), blocker.Id, BlockerNoteKind.BroughtTo, world.Nora.Id, DigestWorld.Friday.AddDays(-1)));
        });

        var facts = await world.ReadAsync(world.Mira, DigestWorld.Friday);

        var trend = facts.BlockerTrend.ShouldNotBeNull();
        trend.Periods.Count.ShouldBe(8);
        trend.Periods.TakeLast(4).Select(p => (p.Opened, p.Resolved, p.Raised)).ShouldBe([(1, 0, 0), (1, 0, 0), (1, 1, 0), (0, 1, 1)]);
        facts.Usual.ShouldNotBeNull().NewBlockers.ShouldBe(1);
        facts.Usual!.BlockerDays.ShouldBe(0);
        facts.Thank.ShouldHaveSingleItem().Reasons.ShouldBe([new Why.Solved(1, 20)]);
        facts.Blockers.ShouldHaveSingleItem().Text.ShouldBe("Blocker 1");
    }

    [Theory, BothEngines]
    public async Task A_manager_marks_one_as_seen_opens_it_from_the_digest_and_comes_back(string engine)
    {
        await using var database = await TestDatabases.CreateAsync(engine);
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { PostgresConnection = engine == "Postgres" ? database.ConnectionString : null }, Ct);
        await host.SayAsync(Ada, """checkin create "Ops" --team Ops --days fri --at 14:00 --closes 18:00 --ask "blocker: Anything in your way?" """, Ct);
        await host.MoveToAsync(DigestWorld.At("2026-11-27T14:50:00Z"), Ct);
        var asked = host.Chat(Bruno).Last(m => m.FromBot && m.Card is not null);
        await host.PressAsync(Bruno, new Press(asked.Id, CheckInCardsAsk.AnswerVerb) { Inputs = new JsonObject { [InputOf(asked)] = "No access to staging" } }, Ct);

        var digest = (await host.SayAsync(Omar, "digest", Ct))[^1];
        digest.Card!.ToJsonString().ShouldContain("New this week: 1; solved: 0");
        digest.Card!.ToJsonString().ShouldContain("not seen by you yet");
        (await host.PressAsync(Omar, new Press(digest.Id, "Seen (1)"), Ct)).Status.ShouldBe(200);
        await host.PressAsync(Omar, new Press(digest.Id, "Open (1)"), Ct);
        Card(host, digest).ShouldContain("Seen by Omar");
        await host.PressAsync(Omar, new Press(digest.Id, "Return"), Ct);
        Card(host, digest).ShouldContain("Your people this week");
        Card(host, digest).ShouldContain(BlockerActions.ResolveVerb);
        Card(host, digest).ShouldNotContain("not seen by you yet");
    }

    private static string Card(PlaygroundHost host, ChatMessage message) => host.Chat(Omar).Single(m => m.Id == message.Id).Card!.ToJsonString();

    private static string InputOf(ChatMessage asked) =>
        CardNode.Walk(System.Text.Json.JsonDocument.Parse(asked.Card!.ToJsonString()).RootElement)
            .First(n => n.Type.StartsWith("Input.", StringComparison.Ordinal) && !n.InFallback).Json.Text("id");

    private static Task SolveAsync(DigestWorld world, string text, DateTimeOffset at) => world.Database.WorkAsync(async services =>
    {
        var blocker = await services.GetRequiredService<FeedbackDb>().Set<Blocker>().SingleAsync(b => b.Text == text);
        blocker.Resolve(blocker.OwnerId, at);
    });
}
