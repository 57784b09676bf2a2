using System.Globalization;
using System.Text.RegularExpressions;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Closing;

/// <summary>How goals end: closed with a frozen score, carried over, given up by both sides, or taken up again.</summary>
public sealed partial class ClosingStoryTests
{
    private const string Create =
        "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --kpi \"Retention: 35% -> 41.5%; weight 70; source Analytics\" --kpi \"Complaints: 30 -> 10; weight 30; source Desk\"";

    [Theory, BothEngines]
    public async Task Its_owner_is_asked_once_after_the_period_closes_it_with_a_reflection_and_goes_on_from_there(string engine)
    {
        await using var company = await AgreedAsync(engine);
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"Too early\"")).ShouldContain("runs until 2027-03-31");
        await company.SayAsync(Bruno, "goal update retention 38.25% --at 2027-02-01");
        await company.MoveToAsync("2027-04-06 12:00");

        var asked = Asked(company).ShouldHaveSingleItem();
        Said(asked).ShouldContain("50.00 points");
        Said(asked).ShouldContain("Complaints");
        await company.PressAsync(Bruno, asked, "Close");
        Said(company.Now(Bruno, asked)).ShouldContain("Write a sentence");
        await company.SayAsync(Bruno, "goal update complaints 20 --at 2027-03-31");
        await company.PressAsync(Bruno, asked, "Close", new() { ["reflection"] = "Calls in the *first* week helped.", ["next"] = "carry" });
        Said(company.Now(Bruno, asked)).ShouldContain("Closed by Bruno Silva");
        await company.Host.RestAsync();
        Said(Last(company, Omar)).ShouldContain("Bruno Silva closed a goal");
        Said(Last(company, Omar)).ShouldContain("first");

        (await company.SayAsync(Bruno, "goal update retention 40 --at 2027-03-31")).ShouldNotContain("This was kept");
        Points(await company.SayAsync(Omar, "goal explain keep more customers")).ShouldBe(50);
        (await company.SayAsync(Bruno, "goals closed")).ShouldContain("Keep more customers");

        var draft = Last(company, Bruno, "draft for quarter 2");
        Said(draft).ShouldContain("38.25%");
        await company.PressAsync(Bruno, draft, "Propose");
        Said(company.Now(Bruno, draft)).ShouldContain("waits for Omar");

        await company.MoveToAsync("2027-04-20 12:00");
        Asked(company).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Nobody_closes_it_so_its_score_stands_after_two_weeks_and_a_reflection_may_follow(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.SayAsync(Bruno, "goal update retention 41.5% --at 2027-02-01");
        await company.MoveToAsync("2027-04-14 12:00");
        (await company.SayAsync(Bruno, "goal show keep more customers")).ShouldContain("agreed");
        await company.MoveToAsync("2027-04-16 12:00");
        Said(Asked(company, "as nobody did").ShouldHaveSingleItem()).ShouldContain("100.00 points");
        Said(Last(company, Omar)).ShouldContain("closed, as nobody did");

        await company.PressAsync(Bruno, Last(company, Bruno), "Say what was learnt");
        await company.PressAsync(Bruno, Last(company, Bruno), "Say what was learnt", new() { ["reflection"] = "It went well." });
        Said(Last(company, Bruno)).ShouldContain("It went well.");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"Something else\"")).ShouldContain("closed already");
        (await company.SayAsync(Omar, "goal show keep more customers")).ShouldContain("It went well.");
    }

    [Theory, BothEngines]
    public async Task It_is_taken_up_again_with_a_reason_and_what_it_was_closed_with_stays_on_record(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.SayAsync(Bruno, "goal update retention 38.25% --at 2027-02-01");
        await company.MoveToAsync("2027-04-02 12:00");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"Fine\" --carry-over")).ShouldContain("50.00 points");
        (await company.SayAsync(Omar, "goal reopen \"Keep more customers\"")).ShouldContain("Say why");
        (await company.SayAsync(Chloe, "goal reopen \"Keep more customers\" \"So\"")).ShouldNotContain("50.00");
        (await company.SayAsync(Omar, "goal reopen \"Keep more customers\" \"March was wrong\"")).ShouldContain("took it up again");
        await company.Host.RestAsync();
        Said(Last(company, Bruno, "took up a closed goal again")).ShouldContain("March was wrong");

        // The key is the draft's by now, so the KPI is called by its name.
        (await company.SayAsync(Bruno, "goal update Retention 41.5% --at 2027-03-31")).ShouldContain("This was kept");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"Now it is right\"")).ShouldContain("100.00 points");
        var closings = (await company.StoredAsync()).Count(row => row.Table == "GoalClosings");
        closings.ShouldBe(2);
        await company.MoveToAsync("2027-05-10 12:00");
        (await company.SayAsync(Omar, "goal reopen \"Keep more customers\" \"Again\"")).ShouldContain("30 days");
    }

    [Theory, BothEngines]
    public async Task It_is_given_up_only_when_both_sides_want_it(string engine)
    {
        await using var company = await AgreedAsync(engine);
        (await company.SayAsync(Bruno, "goal drop \"Keep more customers\"")).ShouldContain("Say why");
        await company.SayAsync(Bruno, "goal drop \"Keep more customers\" \"Too hard\"");
        await company.Host.RestAsync();
        var asked = Last(company, Omar);
        Said(asked).ShouldContain("Too hard");
        (await company.SayAsync(Bruno, "goal close \"Keep more customers\" \"So\"")).ShouldContain("give this goal up");
        await company.PressAsync(Omar, asked, "Keep it");
        await company.Host.RestAsync();
        Said(Last(company, Bruno)).ShouldContain("Omar Haddad wants to keep the goal");
        Said(company.Now(Omar, asked)).ShouldNotContain("Give it up");
        (await company.SayAsync(Bruno, "goal show keep more customers")).ShouldContain("agreed");

        await company.SayAsync(Omar, "goal drop \"Keep more customers\" \"The product is gone\"");
        await company.Host.RestAsync();
        await company.PressAsync(Bruno, Last(company, Bruno), "Give it up");
        await company.Host.RestAsync();
        Said(Last(company, Omar)).ShouldContain("the goal is given up");
        (await company.SayAsync(Bruno, "goal update retention 40")).ShouldContain("no KPI");
        (await company.SayAsync(Bruno, "goals closed")).ShouldContain("dropped");
        (await company.SayAsync(Bruno, Create)).ShouldContain("This is a draft");
        (await company.SayAsync(Ada, "audit")).ShouldContain("goals.drop");
    }

    [Theory, BothEngines]
    public async Task The_goal_of_a_role_ends_without_a_question(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-29 09:00");
        await StoredGoals.PutAsync(company, "Answer fast", Omar, GoalLevel.Role);
        await StoredGoals.PutAsync(company, "Answer faster", Omar, GoalLevel.Team, value: 50);
        await company.MoveToAsync("2027-04-01 14:00");
        var chat = string.Join('\n', company.Host.Chat(Omar).Where(m => m.FromBot).Select(Said));
        chat.ShouldContain("How did “Answer faster” go?");
        chat.ShouldNotContain("Answer fast”");
        (await company.StoredAsync()).Count(row => row.Table == "GoalClosings").ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task What_only_holds_others_keeps_what_they_came_to_as_everybody_may_know_it(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-30 09:00");
        var whole = await StoredGoals.PutAsync(company, "Grow in Europe", Ada, GoalLevel.Company, kpis: 0);
        await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team, whole, value: 60);
        var alone = await StoredGoals.PutAsync(company, "Hold one", Omar, GoalLevel.Team, kpis: 0);
        await StoredGoals.PutAsync(company, "Fewer alerts", Bruno, parent: alone, value: 90);
        await company.MoveToAsync("2027-04-01 12:00");
        (await company.SayAsync(Ada, "goal close \"Grow in Europe\" \"It went well\"")).ShouldContain("60.00 points");
        (await company.SayAsync(Omar, "goal close \"Hold one\" \"Done\"")).ShouldContain("of too few people");

        // What is said of the goals below afterwards changes nothing.
        await company.SayAsync(Omar, "goal update \"Calm nights 1\" 90 --at 2027-03-31");
        Points(await company.SayAsync(Omar, "goal explain calm nights")).ShouldBe(90);
        foreach (var person in (string[])[Ada, Chloe])
            Points(await company.SayAsync(person, "goal explain grow in europe")).ShouldBe(60);
        (await company.SayAsync(Chloe, "goal explain hold one")).ShouldNotContain("90.00");
    }

    [Theory, BothEngines]
    public async Task What_was_kept_of_people_stays_in_the_tree_and_is_not_told_to_whoever_sees_all_but_a_few_of_them(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-30 09:00");
        var whole = await StoredGoals.PutAsync(company, "Grow in Europe", Ada, GoalLevel.Company, kpis: 0);
        var team = await StoredGoals.PutAsync(company, "Calm nights", Omar, GoalLevel.Team, whole, kpis: 0);
        foreach (var (person, value) in ((string, decimal)[])[(Bruno, 50), (Chloe, 60), (Dan, 70), (Eve, 80), (Omar, 90)])
            await StoredGoals.PutAsync(company, "Fewer alerts", person, parent: team, value: value);
        await company.MoveToAsync("2027-04-01 12:00");
        (await company.SayAsync(Omar, "goal close \"Calm nights\" \"Done\"")).ShouldContain("70.00 points");
        await company.SayAsync(Bruno, "goal update \"Fewer alerts 1\" 100 --at 2027-03-31");

        foreach (var person in (string[])[Omar, Frida])
        {
            Points(await company.SayAsync(person, "goal explain calm nights")).ShouldBe(70);
            (await company.SayAsync(person, "goals tree --period 2027-Q1")).ShouldContain("Calm nights** · 70 points");
            Points(await company.SayAsync(person, "goal explain grow in europe")).ShouldBe(70);
        }

        // Bruno sees his own: four others are too few to be told from the rest.
        Points(await company.SayAsync(Bruno, "goal explain calm nights")).ShouldBe(100);
        var shown = await company.SayAsync(Bruno, "goal show calm nights");
        shown.ShouldContain("not shown to you");
        shown.ShouldNotContain("70");
        Points(await company.SayAsync(Bruno, "goal explain grow in europe")).ShouldBe(100);
        (await company.SayAsync(Bruno, "goals completion --period 2027-Q1")).ShouldNotContain("70");
        (await company.SayAsync(Frida, "goals completion --period 2027-Q1")).ShouldContain("70 points");
    }

    private static async Task<Company> AgreedAsync(string engine)
    {
        var company = await StartAsync(engine, "2027-03-22 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.MoveToAsync("2027-03-23 09:00");
        return company;
    }

    private static IReadOnlyList<ChatMessage> Asked(Company company, string with = "How did") =>
        [.. company.Host.Chat(Bruno).Where(m => m.FromBot && m.Card is not null && Said(m).Contains(with) && !Said(m).Contains("A goal was closed"))];

    private static ChatMessage Last(Company company, string person, string with = "") =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals.") && Said(m).Contains(with));

    private static decimal Points(string card) => decimal.Parse(PointsPattern().Match(card).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"""value"":""([\d.]+) points""")]
    private static partial Regex PointsPattern();
}
