using FeedbackBot.Goals.Definition;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Cascading;

/// <summary>A target divided over teams and people, as proposals each may answer.</summary>
public sealed class CascadeStoryTests
{
    private const string Xiaomei = "xiaomei.lin@contoso.example";

    [Theory, BothEngines]
    public async Task A_companys_target_is_divided_over_teams_proposed_once_and_what_is_not_covered_is_shown(string engine)
    {
        await using var company = await RevenueAsync(engine);
        (await company.SayAsync(Ada, "goal cascade \"grow in europe\"")).ShouldContain("Nobody has taken on a part");
        var preview = await company.SayAsync(Ada, "goal cascade \"grow in europe\" --over teams --to \"Ops=60, Product=40\"");
        preview.ShouldContain("Ops · Omar Haddad");
        preview.ShouldContain("60 EUR");
        preview.ShouldContain("all of it is covered");
        (await company.StoredAsync()).Count(row => row.Table == "Goals").ShouldBe(1);

        var card = Last(company, Ada);
        await company.PressAsync(Ada, new Press(card.Id, "Propose all 2") { Copies = 3 });
        await company.Host.RestAsync();
        (await company.StoredAsync()).Count(row => row.Table == "Goals").ShouldBe(3);
        Said(company.Now(Ada, card)).ShouldContain("Waits for answers: 100 EUR");
        var proposed = Last(company, Omar);
        Said(proposed).ShouldContain("Ada Keller proposes a goal to you");
        Said(proposed).ShouldContain("from 48 EUR to 60 EUR");
        await company.PressAsync(Omar, proposed, "Agree");
        await company.PressAsync(Xiaomei, Last(company, Xiaomei), "不接受");
        await company.Host.RestAsync();

        var covered = await company.SayAsync(Ada, "goal cascade \"grow in europe\"");
        covered.ShouldContain("Agreed: 60 EUR of 100 EUR");
        covered.ShouldContain("Not covered: 40 EUR");
        covered.ShouldContain("declined");

        var again = await company.SayAsync(Ada, "goal cascade \"grow in europe\" --over teams --by equal");
        again.ShouldContain("There is nothing to propose");
        var named = await company.SayAsync(Ada, "goal cascade \"grow in europe\" --over teams --to Product");
        named.ShouldContain("40 EUR");
        await company.PressAsync(Ada, Last(company, Ada), "Propose it");
        await company.Host.RestAsync();
        Said(Last(company, Xiaomei)).ShouldContain("40 EUR");
        (await company.SayAsync(Ada, "goals tree")).ShouldContain("2 · Grow in Europe");
    }

    [Theory, BothEngines]
    public async Task A_rate_is_the_same_for_each_and_the_other_side_may_propose_something_else(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Omar, "goal create \"Keep customers\" --level team --unit Ops --period 2027-Q1 --kpi \"Retention: 35% -> 41%; source Analytics\"");
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        (await company.SayAsync(Omar, "goal cascade \"keep customers\" --over people")).ShouldContain("once it is agreed");
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        await company.Host.RestAsync();

        // Divided all the same, it says what is not covered as sums do.
        var divided = await company.SayAsync(Omar, "goal cascade \"keep customers\" --over people --by equal --to \"Bruno, Chloe\"");
        divided.ShouldContain("Not covered: 41%");
        divided.ShouldContain("20.5%");

        await company.SayAsync(Omar, "goal show keep customers");
        var card = Last(company, Omar);
        await company.PressAsync(Omar, card, "Divide");
        await company.PressAsync(Omar, card, "Show the split", new() { ["over"] = "people", ["by"] = "usual", ["to"] = "Bruno, Chloe", ["weight"] = "100" });
        var preview = Said(company.Now(Omar, card));
        preview.ShouldContain("each gets the same target");
        preview.ShouldContain("Bruno Silva");
        preview.ShouldNotContain("Dan Brooks");
        await company.PressAsync(Omar, card, "Propose all 2");
        await company.Host.RestAsync();
        Said(company.Now(Omar, card)).ShouldContain("2 proposals were made");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose something else");
        var form = Last(company, Bruno);
        await company.PressAsync(Bruno, form, "Propose this", new() { ["kpis"] = "Retention: 35% -> 39%; weight 100; source Analytics", ["weight"] = "100" });
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.PressAsync(Chloe, Last(company, Chloe), "Agree");
        (await company.SayAsync(Omar, "goal cascade \"keep customers\"")).ShouldContain("1 of 2 have agreed to 41% or better");

        await company.SayAsync(Omar, "goal cascade \"keep customers\" --over people");
        Said(Last(company, Omar)).ShouldContain("Propose all 3");
    }

    [Theory, BothEngines]
    public async Task The_last_periods_part_divides_and_wrong_input_is_said_with_what_would_be_right(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-15 09:00");
        await StoredGoals.PutAsync(company, "Orders", Bruno, value: 30);
        await StoredGoals.PutAsync(company, "Orders", Chloe, value: 10);
        await company.SayAsync(Ada, "goal create \"More orders\" --period 2027-Q2 --kpi \"Orders 1: 40 -> 80; weight 100; source Shop\"");
        (await company.SayAsync(Chloe, "goal cascade \"more orders\" --over people")).ShouldNotContain("Orders 1");
        var team = await company.SayAsync(Omar, "goal create \"Team orders\" --level team --unit Ops --period 2027-Q2 --kpi \"Orders 1: 40 -> 80; weight 100; unit number; source Shop\"");
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        var split = await company.SayAsync(Omar, "goal cascade \"team orders\" --over people --by last --to \"Bruno, Chloe\"");
        split.ShouldContain("\"60\"");
        split.ShouldContain("\"20\"");

        (await company.SayAsync(Omar, "goal cascade \"team orders\" --over people --by last --to \"Dan\"")).ShouldContain("None of them has a value in the last period");
        var wrong = await company.SayAsync(Omar, "goal cascade \"team orders\" --over planets --by luck --weight lots");
        foreach (var part in (string[])["“planets”", "“luck”", "“lots”"])
            wrong.ShouldContain(part);
        (await company.SayAsync(Omar, "goal cascade \"team orders\" --over people --to \"Bruno=x, =4\"")).ShouldContain("Bruno=x");
        (await company.SayAsync(Omar, "goal cascade \"team orders\" --over people --to \"Frida\"")).ShouldContain("Nobody below you");
        (await company.SayAsync(Omar, "goal cascade \"team orders\" --over teams --to \"Produkt\"")).ShouldContain("no team “Produkt”");
        (await company.SayAsync(Omar, "goal cascade \"team orders\" --over people --to \"Bruno, Bruno\"")).ShouldContain("twice");
        (await company.SayAsync(Omar, "goal cascade \"team orders\" --over people --by weight --to \"Bruno=2, Chloe\"")).ShouldContain("None yet: Chloe");
        (await company.SayAsync(Bruno, "goal cascade \"team orders\" --over people")).ShouldNotContain("Propose");
        (await company.StoredAsync()).Count(row => row.Table == "Goals").ShouldBe(4);
    }

    [Theory, BothEngines]
    public async Task A_target_of_nothing_is_the_same_for_each_and_not_divided(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Ada, "goal create \"Safe work\" --level company --period 2027-Q1 --kpi \"Incidents: 5 -> 0; unit count; sum; source Log\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose");
        (await company.SayAsync(Ada, "goal cascade \"safe work\" --over teams --by equal")).ShouldContain("`--by same`");
        foreach (var by in (string[])["", " --by same"])
            (await company.SayAsync(Ada, $"goal cascade \"safe work\" --over teams --to \"Ops, Product\"{by}")).ShouldContain("Propose all 2");
        await company.PressAsync(Ada, Last(company, Ada), "Propose all 2");
        await company.Host.RestAsync();
        Said(Last(company, Omar)).ShouldContain("from 5 to 0");
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        (await company.SayAsync(Ada, "goal cascade \"safe work\"")).ShouldContain("1 of 2 have agreed to 0 or better");
        (await company.SayAsync(Ada, "goal cascade \"safe work\" --over teams --to \"Ops, Product\"")).ShouldContain("There is nothing to propose");
    }

    [Theory, BothEngines]
    public async Task What_was_divided_stays_covered_when_it_is_carried_over(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-29 09:00");
        await company.SayAsync(Ada, "goal create \"Grow in Europe\" --level company --period 2027-Q1 --kpi \"Revenue: EUR 80 -> EUR 100; sum; source Books\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose");
        await company.SayAsync(Ada, "goal cascade \"grow in europe\" --over teams --to \"Ops\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose it");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.MoveToAsync("2027-04-01 06:00");
        await company.SayAsync(Ada, "goal close \"Grow in Europe 2027-Q1 Ada\" \"Fine\" --carry-over");
        await company.PressAsync(Ada, Last(company, Ada, "draft for quarter 2"), "Propose");
        await company.SayAsync(Omar, "goal close \"Grow in Europe 2027-Q1 Omar\" \"Fine\" --carry-over");
        await company.PressAsync(Omar, Last(company, Omar, "draft for quarter 2"), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        (await company.SayAsync(Ada, "goal cascade \"Grow in Europe 2027-Q2 Ada\"")).ShouldContain("All of it is covered");
    }

    private static async Task<Company> RevenueAsync(string engine)
    {
        var company = await StartAsync(engine, "2026-12-14 09:00");
        await company.SayAsync(Ada, "goal create \"Grow in Europe\" --level company --period 2027-Q1 --kpi \"Revenue: EUR 80 -> EUR 100; sum; source Books\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose");
        return company;
    }

    private static ChatMessage Last(Company company, string person, string with = "") =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals.") && Said(m).Contains(with));
}
