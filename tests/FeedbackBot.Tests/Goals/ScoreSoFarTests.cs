using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>What an agreed goal comes to, from the values said in chat to the explained score.</summary>
public sealed class ScoreSoFarTests
{
    private const string Create =
        "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --kpi \"Retention: 35% -> 41.5%; weight 70; source Analytics; guard error-rate > 2 cap 80\" --kpi \"Error rate: 3% -> 1%; weight 30; source Logs\"";

    [Theory, BothEngines]
    public async Task It_is_explained_to_the_last_step_and_an_auditor_gets_the_same_number(string engine)
    {
        await using var company = await AgreedAsync(engine);
        (await company.SayAsync(Bruno, "goal explain keep more customers")).ShouldContain("Keep more customers");

        await company.SayAsync(Bruno, "goal update retention 38.25% --at 2027-02-01");
        Points(await company.SayAsync(Bruno, "goal explain keep more customers")).ShouldBe(Linear(38.25m, 35, 41.5m));

        await company.SayAsync(Bruno, "goal update error-rate 1.5 --at 2027-02-01");
        Points(await company.SayAsync(Bruno, "goal explain keep more customers")).ShouldBe(Math.Round((0.7m * 50) + (0.3m * Linear(1.5m, 3, 1)), 2));

        await company.SayAsync(Bruno, "goal update retention 43% --at 2027-02-08");
        await company.SayAsync(Bruno, "goal update error-rate 3.5% --at 2027-02-08");
        var broken = await company.SayAsync(Omar, "goal explain keep more customers");

        // An error rate is the average of the period: (1.5 + 3.5) / 2, which breaks the guard.
        Points(broken).ShouldBe(Math.Round((0.7m * 80) + (0.3m * Linear(2.5m, 3, 1)), 2));
        broken.ShouldContain("2.5%");
    }

    [Theory, BothEngines]
    public async Task It_is_on_the_goals_card_and_for_those_who_may_see_the_goal(string engine)
    {
        await using var company = await AgreedAsync(engine);
        await company.SayAsync(Bruno, "goal update retention 38.25% --at 2027-02-01");
        var shown = await company.SayAsync(Omar, "goal show keep more customers");
        shown.ShouldContain("38.25%");
        await company.PressAsync(Omar, Last(company, Omar), "Score so far");
        Points(Said(Last(company, Omar))).ShouldBe(50);
        await company.PressAsync(Omar, Last(company, Omar), "Back to the goal");
        Said(Last(company, Omar)).ShouldContain("Ask for a change");

        (await company.SayAsync(Chloe, "goal explain keep more customers")).ShouldNotContain("38.25%");
    }

    [Theory, BothEngines]
    public async Task What_was_not_agreed_has_no_score(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-08 09:00");
        await company.SayAsync(Bruno, Create);
        (await company.SayAsync(Bruno, "goal explain keep more customers")).ShouldContain("not agreed");
    }

    private static decimal Linear(decimal value, decimal from, decimal to) => Math.Round((value - from) / (to - from) * 100, 2, MidpointRounding.AwayFromZero);

    /// <summary>The first number of points on the card: the total.</summary>
    private static decimal Points(string card) =>
        decimal.Parse(System.Text.RegularExpressions.Regex.Match(card, @"""value"":""([\d.]+) points""").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task<Company> AgreedAsync(string engine)
    {
        var company = await StartAsync(engine, "2027-02-08 09:00");
        await company.SayAsync(Bruno, Create);
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.MoveToAsync("2027-02-15 09:00");
        return company;
    }

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
