using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.CheckInCalendarTests;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

public sealed class CheckInQueriesTests
{
    [Theory, BothEngines]
    public async Task A_manager_reads_about_their_reports_and_the_period_and_nothing_else(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var (boss, stranger) = (team.Person("Bo", "Leads", null, "Europe/Berlin"), team.Person("Sam", "Ops", null, "Europe/Berlin"));
        await team.Database.AddAsync(boss, stranger);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        await AnswerAsync(team, team.Ana, "Shipped", "4", "No access");
        await AnswerAsync(team, stranger, "Private", "1", "Mine");
        await team.PlayToAsync("2026-11-13 19:30");
        await AnswerAsync(team, team.Joe, "Fixed", "2", null);

        var (from, to) = (Utc("2026-11-02 00:00"), Utc("2026-11-14 00:00"));
        var manager = team.Manager.Id;
        (await AskAsync(team, q => q.ParticipationAsync(manager, from, to, default))).Select(p => (p.Name, p.Answered, p.Open, p.Missed, p.Asked))
            .ShouldBe([("Ana", 1, 0, 1, 2), ("Joe", 1, 0, 1, 2), ("Wei", 0, 0, 2, 2)]);
        (await AskAsync(team, q => q.ParticipationAsync(manager, Utc("2026-11-13 12:00"), to, default))).Select(p => (p.Name, p.Asked))
            .ShouldBe([("Ana", 1), ("Joe", 1)]);
        (await AskAsync(team, q => q.MoodsAsync(manager, from, to, default))).Select(m => m.Score).ShouldBe([4, 2]);
        (await AskAsync(team, q => q.OpenBlockersAsync(manager, default))).Select(b => (b.OwnerName, b.Text, b.AgeDays, b.CheckIn))
            .ShouldBe([("Ana", "No access", 7, "Weekly")]);
        var texts = (await AskAsync(team, q => q.TextAnswersAsync(manager, from, to, default))).Single();
        texts.Question.ShouldBe("What did you finish?");
        texts.Answers.Select(a => (a.Name, a.Text)).ShouldBe([("Joe", "Fixed"), ("Ana", "Shipped")]);
        (await AskAsync(team, q => q.SilentAsync(manager, Utc("2026-11-13 00:00"), to, default))).Select(s => (s.Name, s.IsOpen))
            .ShouldBe([("Ana", false), ("Wei", false)]);

        foreach (var outsider in new[] { boss.Id, team.Ana.Id, stranger.Id })
        {
            (await AskAsync(team, q => q.ParticipationAsync(outsider, from, to, default))).ShouldBeEmpty();
            (await AskAsync(team, q => q.OpenBlockersAsync(outsider, default))).ShouldBeEmpty();
            (await AskAsync(team, q => q.TextAnswersAsync(outsider, from, to, default))).ShouldBeEmpty();
            (await AskAsync(team, q => q.SilentAsync(outsider, from, to, default))).ShouldBeEmpty();
            (await AskAsync(team, q => q.MoodsAsync(outsider, from, to, default))).ShouldBeEmpty();
        }

        (await AskAsync(team, q => q.OwnBlockersAsync(stranger.Id, default))).Single().Text.ShouldBe("Mine");
    }

    private static async Task AnswerAsync(CheckInFixture team, FeedbackBot.People.Person person, string finished, string mood, string? blocker) =>
        Json(await team.ClickAsync<AnswerPrompt>(person, Answers((await team.PromptsAsync(person))[^1], finished, mood, blocker))).ShouldContain(finished);

    private static Task<T> AskAsync<T>(CheckInFixture team, Func<CheckInQueries, Task<T>> ask) => team.Database.AskAsync(ask);
}
