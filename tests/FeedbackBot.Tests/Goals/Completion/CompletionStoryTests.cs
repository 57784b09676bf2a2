using FeedbackBot.Goals.Definition;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Completion;

public sealed class CompletionStoryTests
{
    [Theory, BothEngines]
    public async Task Each_teams_goals_are_counted_and_nobodys_are_given_away(string engine)
    {
        await using var company = await StartAsync(engine, "2027-04-05 09:00");
        var team = await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team, value: 60);
        await StoredGoals.PutAsync(company, "Fewer alerts", Bruno, parent: team, value: 90);
        await StoredGoals.PutAsync(company, "Answer fast", Chloe, parent: team, value: 100);

        var seen = await company.SayAsync(Omar, "goals completion --period 2027-Q1");
        seen.ShouldContain("Ops: 0% reached");
        seen.ShouldContain("0 of 3 agreed goals were reached; 0 are closed.");
        seen.ShouldContain("still open: 3");
        seen.ShouldContain("No goal is closed with a score yet");
        await company.SayAsync(Bruno, "goal close \"Fewer alerts\" \"Calls helped\"");
        await company.SayAsync(Chloe, "goal close \"Answer fast\" \"So did the desk\"");
        var closed = await company.SayAsync(Omar, "goals completion --period 2027-Q1");
        foreach (var part in (string[])["Ops: 33.3% reached", "1 of 3 agreed goals were reached; 2 are closed.", "reached: 1 · partly: 1 · missed: 0 · still open: 1", "On average 95 points"])
            closed.ShouldContain(part);
        var hidden = await company.SayAsync(Frida, "goals completion --period 2027-Q1");
        hidden.ShouldContain("Not counted: 2 goals");
        hidden.ShouldContain("0 of 1 agreed goals were reached");
        (await company.SayAsync(Qiang, "目标 完成率 --period 2027-Q1")).ShouldContain("未计入");
        (await company.SayAsync(Omar, "goals completion --period 2027-Q2")).ShouldContain("No team and nobody has agreed");
        (await company.SayAsync(Omar, "goals completion --period soon")).ShouldContain("no period");
    }
}
