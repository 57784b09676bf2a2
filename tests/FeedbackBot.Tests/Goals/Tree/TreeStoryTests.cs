using FeedbackBot.Goals.Definition;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Tree;

/// <summary>Goals of all levels below one another, as different people see them.</summary>
public sealed class TreeStoryTests
{
    [Theory, BothEngines]
    public async Task Each_goal_stands_below_the_one_it_contributes_to_with_its_score_and_what_is_below(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-15 09:00");
        await company.SayAsync(Ada, "goal create \"Grow in Europe\" --level company --period 2027-Q1");
        var draft = Last(company, Ada);
        Said(draft).ShouldContain("its score will be what the goals below it come to");
        await company.PressAsync(Ada, draft, "Propose");
        var team = await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team, await IdAsync(company, "Grow in Europe"), value: 60);
        await StoredGoals.PutAsync(company, "Fewer alerts", Bruno, parent: team, weight: 75, value: 90);
        await StoredGoals.PutAsync(company, "Answer fast", Chloe, parent: team, weight: 25);

        var seen = await company.SayAsync(Omar, "goals tree");
        var places = new[] { "1 · Grow in Europe", "2 · Calm nights", "3 · Answer fast", "4 · Fewer alerts" }.Select(name => seen.IndexOf(name, StringComparison.Ordinal)).ToList();
        places.ShouldBe(places.Order());
        places.ShouldAllBe(at => at > 0);
        seen.ShouldContain("Grow in Europe** · 60 points");
        seen.ShouldContain("from below: 60 points, 1 of 1 with data");
        seen.ShouldContain("Calm nights** · 60 points");
        seen.ShouldContain("from below: 90 points, 1 of 2 with data");
        seen.ShouldContain("Answer fast** · no data yet");
        seen.ShouldContain("weight 75%");

        (await company.SayAsync(Omar, "goals tree \"calm nights\"")).ShouldNotContain("Grow in Europe");
        (await company.SayAsync(Omar, "goals tree --period 2026-Q4")).ShouldContain("no goals here");
        (await company.SayAsync(Omar, "goals tree --period soon")).ShouldContain("no period");
        (await company.SayAsync(Omar, "goals tree nothing")).ShouldContain("no goal “nothing”");
        (await company.SayAsync(Omar, "goals team")).ShouldContain("90 points");
    }

    [Theory, BothEngines]
    public async Task How_sure_its_owner_was_last_stands_beside_each_goal_whether_said_of_it_or_with_a_value(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-15 09:00");
        var team = await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team, value: 60);
        await StoredGoals.PutAsync(company, "Fewer alerts", Bruno, parent: team, value: 90);
        await company.SayAsync(Bruno, "goal update \"Fewer alerts 1\" 95 --confidence \"on track\"");
        (await company.SayAsync(Omar, "goals tree")).ShouldContain("on track");
        await company.Host.AdvanceAsync(TimeSpan.FromMinutes(5));
        await company.SayAsync(Bruno, "goal confidence \"Fewer alerts\" off-track \"The desk is closed\"");
        var tree = await company.SayAsync(Omar, "goals tree");
        tree.ShouldContain("off track");
        tree.ShouldNotContain("on track");
    }

    [Theory, BothEngines]
    public async Task The_card_of_a_goal_says_what_is_below_opens_it_and_explains_it(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-15 09:00");
        var team = await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team, value: 60);
        await StoredGoals.PutAsync(company, "Fewer alerts", Bruno, parent: team, value: 90);
        (await company.SayAsync(Omar, "goal show calm nights")).ShouldContain("Goals below it: from below: 90 points");
        var card = Last(company, Omar);
        await company.PressAsync(Omar, card, "Score so far");
        var explained = Said(company.Now(Omar, card));
        explained.ShouldContain("60.00 points");
        explained.ShouldContain("Fewer alerts");
        explained.ShouldContain("Together: 90.00 points");
        await company.PressAsync(Omar, card, "Back to the goal");
        await company.PressAsync(Omar, card, "Goals below it");
        Said(company.Now(Omar, card)).ShouldContain("2 · Fewer alerts");
        (await company.SayAsync(Qiang, "目标 树")).ShouldContain("下面有 1 个您看不到的个人目标");
    }

    [Theory, BothEngines]
    public async Task Nobody_learns_a_score_of_a_goal_that_is_not_for_their_eyes(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-15 09:00");
        var team = await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team);
        var owners = new[] { Bruno, Chloe, Dan, Eve };
        foreach (var (owner, i) in owners.Select((o, i) => (o, i)))
            await StoredGoals.PutAsync(company, $"Secret {i}", owner, parent: team, value: 10 * (i + 1));

        (await company.SayAsync(Omar, "goals tree")).ShouldContain("from below: 25 points, 4 of 4 with data");
        var few = await company.SayAsync(Frida, "goals tree");
        few.ShouldContain("below it are 4 personal goals that you do not see");
        few.ShouldNotContain("25 points");
        few.ShouldNotContain("Secret");
        (await company.SayAsync(Bruno, "goals tree")).ShouldContain("from below: 10 points, 1 of 1 with data, without 3 personal goals that you do not see");
        (await company.SayAsync(Frida, "goal explain calm nights")).ShouldContain("at least 5 people");

        await StoredGoals.PutAsync(company, "Secret 5", Qiang, parent: team, value: 51);
        var enough = await company.SayAsync(Frida, "goals tree");
        enough.ShouldContain("from below: 30 points, 5 of 5 with data, with 5 personal goals that you do not see");
        enough.ShouldNotContain("Secret");
        (await company.SayAsync(Ada, "goals tree")).ShouldContain("from below: 30.2 points, 5 of 5 with data");
        var explained = await company.SayAsync(Frida, "goal explain calm nights");
        explained.ShouldContain("5 personal goals that you do not see");
        foreach (var word in owners.Select(o => o.Split('.')[0]).Append("Secret").Append("30.2"))
            explained.ShouldNotContain(word, Case.Insensitive);
    }

    private static async Task<GoalId> IdAsync(Company company, string name) => await StoredGoals.IdAsync(company, name);

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
