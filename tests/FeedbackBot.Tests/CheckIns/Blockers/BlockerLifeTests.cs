using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns.Blockers;

public sealed class BlockerLifeTests
{
    [Theory, BothEngines]
    public async Task A_blocker_is_seen_talked_about_and_solved_and_the_other_side_hears_of_it(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        (await team.NameAsync("No access")).ShouldContain(BlockerActions.OpenVerb);

        Json(await team.PressAsync<ShowBlocker>(team.Ana)).ShouldContain("Mia has not seen it yet");
        Json(await team.PressAsync<ShowBlocker>(team.Mia)).ShouldContain("Seen by Mia");
        var seen = (await team.BlockerAsync()).SeenAt;
        seen.ShouldNotBeNull();
        team.Team.Database.Clock.Advance(TimeSpan.FromHours(1));
        await team.PressAsync<ShowBlocker>(team.Mia);
        (await team.BlockerAsync()).SeenAt.ShouldBe(seen);

        (await team.PressHereAsync<CommentBlocker>(team.Mia, ("comment", "I ask *IT*"))).ShouldContain("I ask \\\\*IT");

        // Ids made at one instant have no order.
        team.Team.Database.Clock.Advance(TimeSpan.FromMinutes(1));
        (await team.PressHereAsync<CommentBlocker>(team.Ana, ("comment", "Thanks"))).ShouldContain("Thanks");
        var told = await team.ToldAsync();
        told.Count.ShouldBe(2);
        told[0].ShouldEndWith($"/{team.Ana.Id}");
        told[1].ShouldEndWith($"/{team.Mia.Id}");
        (await team.Team.PayloadAsync(new(told[1]))).ShouldNotBeNull().ShouldContain("Ana wrote about a blocker");

        (await team.PressHereAsync<ResolveBlocker>(team.Ana)).ShouldContain("✓ Solved");
        (await team.ToldAsync()).Count.ShouldBe(3);
        (await team.PressHereAsync<ResolveBlocker>(team.Mia)).ShouldContain("✓ Solved");
        (await team.BlockerAsync()).ResolvedBy.ShouldBe(team.Ana.Id);
        (await team.PressHereAsync<StillBlocked>(team.Mia)).ShouldContain("Mia said it is not solved");
        (await team.BlockerAsync()).IsOpen.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task The_manager_says_that_they_have_seen_it_and_nobody_else_can(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("Secret");
        foreach (var other in new[] { team.Ana, team.Bo, team.Team.Wei })
            (await team.PressAsync<SeeBlocker>(other)).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldNotContain("Secret");
        (await team.BlockerAsync()).SeenAt.ShouldBeNull();

        (await team.PressAsync<SeeBlocker>(team.Mia)).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("Marked as seen: Ana");
        var seen = (await team.BlockerAsync()).SeenAt.ShouldNotBeNull();
        team.Team.Database.Clock.Advance(TimeSpan.FromHours(1));
        var card = await team.PressHereAsync<SeeBlocker>(team.Mia);
        card.ShouldContain("Seen by Mia");
        card.ShouldNotContain($"\"verb\":\"{BlockerActions.SeenVerb}\"");
        (await team.BlockerAsync()).SeenAt.ShouldBe(seen);
        (await team.NotesAsync()).ShouldBeEmpty();
        Json(await team.PressAsync<ShowBlocker>(team.Ana)).ShouldContain("Seen by Mia");
    }

    [Theory, BothEngines]
    public async Task Pressed_twice_or_empty_or_too_long_a_comment_is_said_once_and_nothing_typed_is_lost(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("No access");
        await team.PressAsync<CommentBlocker>(team.Mia, ("comment", "I ask IT"), ("notes", "0"));
        await team.PressAsync<CommentBlocker>(team.Mia, ("comment", "I ask IT"), ("notes", "0"));
        (await team.NotesAsync()).Select(n => n.Text).ShouldBe(["I ask IT"]);

        (await team.PressHereAsync<CommentBlocker>(team.Mia, ("comment", " "))).ShouldContain("Please write a few words first");
        var typed = new string('x', BlockerNote.MaxText + 1);
        (await team.PressHereAsync<CommentBlocker>(team.Mia, ("comment", typed))).ShouldContain(typed);
        (await team.PressAsync<CommentBlocker>(team.Mia, ("comment", new string('x', 60_000)))).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("60,000");
        (await team.NotesAsync()).Count.ShouldBe(1);

        await team.PressHereAsync<ResolveBlocker>(team.Ana);
        (await team.PressAsync<CommentBlocker>(team.Mia, ("comment", "Too late"))).ShouldBeOfType<CardAnswer.Say>();
        (await team.NotesAsync()).ShouldNotContain(n => n.Text == "Too late");
    }

    [Theory, BothEngines]
    public async Task Nobody_else_sees_or_touches_it(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("Secret");
        foreach (var other in new[] { team.Team.Wei, team.Bo })
        {
            CardAnswer[] answers =
            [
                await team.PressAsync<ShowBlocker>(other), await team.PressAsync<CommentBlocker>(other, ("comment", "Mine")),
                await team.PressAsync<StillBlocked>(other, ("notes", "0")), await team.PressAsync<ResolveBlocker>(other, ("here", "1")),
                await team.PressAsync<LinkBlocker>(other, ("prompt", (await team.BlockerAsync()).PromptId.ToString())),
                await team.PressAsync<PartBlocker>(other, ("prompt", (await team.BlockerAsync()).PromptId.ToString())),
            ];
            answers.ShouldAllBe(a => a is CardAnswer.Say && !((CardAnswer.Say)a).Markdown.Contains("Secret"));
            var list = Json(await team.Team.ClickAsync<BlockersPage>(other, []));
            list.ShouldNotContain("Secret");
        }

        (await team.BlockerAsync()).ShouldSatisfyAllConditions(b => b.IsOpen.ShouldBeTrue(), b => b.SeenAt.ShouldBeNull());
        (await team.NotesAsync()).ShouldBeEmpty();
        Json(await team.Team.ClickAsync<BlockersPage>(team.Mia, [])).ShouldContain("Secret");
    }

    [Theory, BothEngines]
    public async Task Named_again_and_linked_it_is_the_same_blocker_as_old_as_its_first_mention(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        (await team.NameAsync("No access to staging")).ShouldNotContain(AnsweredBlocker.LinkVerb);
        await team.Team.PlayToAsync("2026-11-13 13:30");
        (await team.NameAsync("Still no access")).ShouldContain(AnsweredBlocker.LinkVerb);
        var (first, second) = ((await team.BlockersAsync())[0], (await team.BlockersAsync())[1]);
        (string, string)[] data = [("blocker", second.Id.ToString()), ("prompt", second.PromptId.ToString()), ("input", "same1"), ("same1", first.Id.ToString())];

        var linked = Json(await team.PressAsync<LinkBlocker>(team.Ana, data));
        linked.ShouldContain("The same as");
        linked.ShouldContain("named 2 times");
        Json(await team.PressAsync<LinkBlocker>(team.Ana, data)).ShouldContain("named 2 times");
        var open = (await team.Team.Database.AskAsync<BlockerQueries, IReadOnlyList<FeedbackBot.CheckIns.OpenBlocker>>(q => q.OpenOfReportsAsync(team.Mia.Id, default))).Single();
        open.ShouldSatisfyAllConditions(
            o => o.Id.ShouldBe(first.Id), o => o.Mentions.ShouldBe(2), o => o.AgeDays.ShouldBe(7), o => o.WorkingDays.ShouldBe(5), o => o.IsStale.ShouldBeTrue());
        Json(await team.PressAsync<ShowBlocker>(team.Mia, ("blocker", second.Id.ToString()))).ShouldContain("Ana named it again");

        Json(await team.PressAsync<PartBlocker>(team.Ana, data)).ShouldContain(AnsweredBlocker.LinkVerb);
        (await team.BlockersAsync()).ShouldAllBe(b => b.SameAs == null && b.Mentions == 1);

        await team.PressAsync<LinkBlocker>(team.Ana, data);
        await team.NameAsync(null);
        (await team.BlockersAsync()).Select(b => (b.Mentions, b.IsOpen)).ShouldBe([(1, true), (1, false)]);
    }

    [Theory, BothEngines]
    public async Task An_answer_without_a_blocker_asks_the_database_nothing_more(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync(null);
        (await team.BlockersAsync()).ShouldBeEmpty();
        (await WakesOf(team.Team.Database.Services, BlockerWakes.SourceName).PlanAsync(null, default)).ShouldBeEmpty();
        (await team.Team.Database.ReadAsync(db => db.Set<BlockerNote>().CountAsync())).ShouldBe(0);
    }

    [Theory, BothEngines]
    public async Task A_long_thread_is_turned_page_by_page_and_leads_back_where_it_came_from(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync(new string('长', 4000));
        for (var i = 1; i <= 25; i++)
        {
            team.Team.Database.Clock.Advance(TimeSpan.FromMinutes(1));
            await team.PressHereAsync<CommentBlocker>(i % 2 == 0 ? team.Mia : team.Ana, ("comment", $"<{i}> " + new string('字', 900)));
        }

        var all = "";
        for (var page = 1; page <= 6; page++)
        {
            var card = (await team.PressAsync<ShowBlocker>(team.Ana, ("page", $"{page}"), ("backTo", "checkins.blockers"), ("back", "{}"))).ShouldBeOfType<CardAnswer.Replace>().Card;
            CardSize.Fits(card).ShouldBeTrue();
            card.ToJson().ShouldContain("checkins.blocker.back");
            all += card.ToJson();
        }

        for (var i = 1; i <= 25; i++)
            all.ShouldContain($"<{i}>");
        Json(await team.PressAsync<ShowBlocker>(team.Ana, ("backTo", "<script>"), ("back", "{"))).ShouldNotContain("checkins.blocker.back");
    }
}
