using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Common;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns.Blockers;

/// <summary>Named on Friday, 6 November 2026, at 14:30 in Berlin: three working days end on Wednesday at 14:30, which is 13:30 UTC.</summary>
public sealed class StaleBlockerTests
{
    [Theory, BothEngines]
    public async Task Nobody_reacting_it_is_raised_once_with_owner_and_manager_and_then_once_above(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("No access");

        await team.PlayAsync("2026-11-11 13:59");
        (await team.RaisedAsync()).ShouldBeEmpty();
        await team.PlayAsync("2026-11-11 14:00");
        (await To(team)).ShouldBe(["Ana", "Mia"]);
        Json(await team.PressAsync<ShowBlocker>(team.Mia)).ShouldContain("Nobody had reacted; Mia was asked");
        (await team.PressAsync<ShowBlocker>(team.Bo)).ShouldBeOfType<FeedbackBot.Bot.CardAnswer.Say>();

        // Raised on Wednesday at 15:00 in Berlin: Thursday, Friday, Monday.
        await team.PlayAsync("2026-11-16 13:59");
        (await To(team)).ShouldBe(["Ana", "Mia"]);
        var looks = await team.PlayAsync("2027-02-01 00:00");
        looks.ShouldBeLessThan(10);
        (await To(team)).ShouldBe(["Ana", "Mia", "Bo"]);
        (await team.Team.PayloadAsync(new((await team.RaisedAsync()).Single(o => o.EndsWith(team.Bo.Id.ToString()))))).ShouldNotBeNull().ShouldContain("No access");

        var shown = Json(await team.PressAsync<ShowBlocker>(team.Bo));
        shown.ShouldContain("No access");
        shown.ShouldNotContain(BlockerActions.ResolveVerb);
        Json(await team.Team.ClickAsync<BlockersPage>(team.Bo, [])).ShouldContain("Brought to you");
        Json(await team.PressAsync<ShowBlocker>(team.Ana)).ShouldContain("Bo can see it too");
        (await team.PressAsync<ResolveBlocker>(team.Bo)).ShouldBeOfType<FeedbackBot.Bot.CardAnswer.Say>();
        (await team.BlockerAsync()).IsOpen.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task Every_reaction_starts_the_clock_again_and_what_was_said_before_stays_between_two(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("No access");
        await team.PlayAsync("2026-11-11 10:00");
        await team.PressHereAsync<CommentBlocker>(team.Mia, ("comment", "Between us"));

        await team.PlayAsync("2026-11-13 23:00");
        (await To(team)).ShouldBeEmpty();
        await team.PlayAsync("2026-11-16 10:30");
        (await To(team)).ShouldBe(["Ana", "Mia"]);
        (await team.PressHereAsync<StillBlocked>(team.Ana)).ShouldContain("Ana said it is still there");

        await team.PlayAsync("2026-11-19 12:00");
        (await To(team)).ShouldBe(["Ana", "Mia", "Ana", "Mia"]);
        await team.PlayAsync("2026-11-24 23:00");
        (await To(team)).ShouldBe(["Ana", "Mia", "Ana", "Mia", "Bo"]);
        Json(await team.PressAsync<ShowBlocker>(team.Bo)).ShouldNotContain("Between us");
        Json(await team.PressAsync<ShowBlocker>(team.Mia)).ShouldContain("Between us");
        (await team.PressHereAsync<CommentBlocker>(team.Bo, ("comment", "I help"))).ShouldContain("I help");
        (await team.ToldAsync()).TakeLast(2).ShouldAllBe(o => o.EndsWith(team.Ana.Id.ToString()) || o.EndsWith(team.Mia.Id.ToString()));

        await team.PressHereAsync<ResolveBlocker>(team.Mia);
        (await WakesOf(team.Team.Database.Services, BlockerWakes.SourceName).PlanAsync(null, default)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Days_off_age_nothing_and_whoever_is_away_is_passed_over_with_a_word(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("No access");
        await AwayAsync(team, team.Ana.Id, "2026-11-09", "2026-11-10");
        await AwayAsync(team, team.Mia.Id, "2026-11-13", "2026-11-20");

        // Ana works again on Wednesday: Wednesday, Thursday, Friday.
        await team.PlayAsync("2026-11-13 13:59");
        (await To(team)).ShouldBeEmpty();
        await team.PlayAsync("2026-11-13 14:00");
        (await To(team)).ShouldBe(["Ana", "Bo"]);
        (await team.Team.PayloadAsync(new((await team.RaisedAsync()).Single(o => o.EndsWith(team.Bo.Id.ToString()))))).ShouldNotBeNull().ShouldContain("Mia is away until Friday, November 20, 2026");

        // Nobody above Bo: it is not brought to the same person twice.
        await team.PlayAsync("2026-12-24 00:00");
        (await To(team)).ShouldBe(["Ana", "Bo"]);
    }

    [Theory, BothEngines]
    public async Task What_was_said_in_confidence_goes_no_further_than_to_the_direct_manager(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.Team.Database.WorkAsync(async services =>
        {
            var round = await services.GetRequiredService<FeedbackDb>().Set<FeedbackBot.CheckIns.Rounds.Round>().SingleAsync();
            services.GetRequiredService<FeedbackDb>().Entry(round).Property(r => r.Confidentiality).CurrentValue = FeedbackBot.CheckIns.Definition.Confidentiality.Confidential;
        });
        await team.NameAsync("Secret");
        (await team.BlockerAsync()).IsConfidential.ShouldBeTrue();
        await team.PlayAsync("2027-02-01 00:00");
        (await To(team)).ShouldBe(["Ana", "Mia"]);
        (await team.PressAsync<ShowBlocker>(team.Bo)).ShouldBeOfType<FeedbackBot.Bot.CardAnswer.Say>();
    }

    [Theory, BothEngines]
    public async Task Trends_count_what_was_opened_and_solved_in_each_week(string engine)
    {
        await using var team = await BlockerTeam.AskedAsync(engine);
        await team.NameAsync("No access");
        await team.Team.PlayToAsync("2026-11-13 13:30");
        await team.NameAsync("No laptop");
        await team.PressHereAsync<ResolveBlocker>(team.Mia);
        DateTimeOffset[] bounds = [.. ((string[])["2026-10-30", "2026-11-06", "2026-11-13", "2026-11-20"]).Select(d => CheckInCalendarTests.Utc(d + " 16:00"))];

        var trend = await team.Team.Database.AskAsync<BlockerQueries, FeedbackBot.CheckIns.BlockerTrend>(q => q.TrendAsync(team.Mia.Id, bounds, default));
        trend.Periods.Select(p => (p.Opened, p.Resolved, p.MedianDays)).ShouldBe([(1, 0, null), (1, 1, 7m), (0, 0, null)]);
        trend.MedianDays.ShouldBe(7m);
        trend.Periods[1].Solved.ShouldHaveSingleItem().ShouldBe(new FeedbackBot.CheckIns.SolvedBlocker(team.Ana.Id, 7));
        (await team.Team.Database.AskAsync<BlockerQueries, FeedbackBot.CheckIns.BlockerTrend>(q => q.TrendAsync(team.Bo.Id, bounds, default)))
            .Periods.ShouldAllBe(p => p.Opened == 0 && p.Resolved == 0);
    }

    /// <summary>Whom the raised cards went to, in order.</summary>
    private static async Task<List<string>> To(BlockerTeam team)
    {
        var names = new[] { team.Ana, team.Mia, team.Bo }.ToDictionary(p => p.Id.ToString(), p => p.Name);
        return [.. (await team.RaisedAsync()).Select(o => o.Split('/')).Select(o => (Since: o[^2], Name: names[o[^1]]))
            .OrderBy(o => o.Since, StringComparer.Ordinal).ThenBy(o => o.Name, StringComparer.Ordinal).Select(o => o.Name)];
    }

    private static Task AwayAsync(BlockerTeam team, FeedbackBot.People.PersonId person, string from, string to) => team.Team.Database.AddAsync(Absence.Of(
        team.Team.Database.Clock.NewId<AbsenceId>(), person, new DateRange(DateOnly.Parse(from), DateOnly.Parse(to)), person));
}
