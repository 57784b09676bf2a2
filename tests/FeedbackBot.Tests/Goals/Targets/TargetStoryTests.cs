using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Targets;

/// <summary>Earlier quarters are shown where the next target is set, and notes where it is reviewed.</summary>
public sealed class TargetStoryTests
{
    [Theory, BothEngines]
    public async Task The_next_target_is_set_with_what_was_reached_before_in_sight(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        await AgreedAsync(company, "2026", "yearly");
        foreach (var (day, value) in new[] { ("2026-01-20", 36), ("2026-04-20", 38), ("2026-07-20", 40), ("2026-10-20", 42) })
            await company.SayAsync(Bruno, $"goal update retention {value}% --at {day}");
        await company.SayAsync(Bruno, "goal create \"Keep even more\" --period 2027-Q1 --kpi \"Retention: 42% -> 41.5%; down; source Analytics\"");
        Said(Last(company, Bruno)).ShouldContain("41.5% was reached in 3 of the last 4 periods");
        await company.PressAsync(Bruno, Last(company, Bruno), "What was reached before");
        var past = Said(Last(company, Bruno));
        past.ShouldContain("36% to 42%");
        past.ShouldContain("2% more each period, which leads to 44%");
        past.ShouldContain("a year before: 36%");
        (await company.SayAsync(Bruno, "目标 参考 keep even more")).ShouldContain("42%");
        (await company.SayAsync(Chloe, "goal targets Keep even more")).ShouldNotContain("42%");

        // Another person's KPI of the same name has no history here.
        await company.SayAsync(Chloe, "goal create \"Mine\" --period 2027-Q1 --kpi \"Retention: 1% -> 41.5%\"");
        Said(Last(company, Chloe)).ShouldNotContain("was reached in");
    }

    [Theory, BothEngines]
    public async Task Notes_are_for_the_two_sides_and_those_above_and_come_back_at_the_end(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-22 09:00");
        await AgreedAsync(company, "2027-Q1", "more customers");
        (await company.SayAsync(Bruno, "goal note \"more customers\" threat \"A rival halves its *price*\"")).ShouldContain("rival");
        (await company.SayAsync(Bruno, "goal note \"more customers\" luck \"Some\"")).ShouldContain("strength, weakness");
        (await company.SayAsync(Bruno, $"goal note \"more customers\" market \"{new string('n', 501)}\"")).ShouldContain("at most 500");
        await company.SayAsync(Omar, "目标 备注 \"more customers\" 市场 \"The market grows\"");
        (await company.SayAsync(Chloe, "goal note \"more customers\"")).ShouldNotContain("rival");
        (await company.SayAsync(Ada, "goal note \"more customers\" threat \"Mine too\"")).ShouldContain("only the two sides write");
        (await company.SayAsync(Ada, "goal note \"more customers\"")).ShouldContain("rival");

        await company.SayAsync(Omar, "goal show more customers");
        await company.PressAsync(Omar, Last(company, Omar), "Notes (2)");
        await company.PressAsync(Omar, Last(company, Omar), "Add", new() { ["kind"] = "weakness", ["text"] = "No one in Asia" });
        Said(Last(company, Omar)).ShouldContain("No one in Asia");
        await company.PressAsync(Omar, Last(company, Omar), "Add", new() { ["kind"] = "weakness", ["text"] = "  " });
        Said(Last(company, Omar)).ShouldContain("The note is empty");

        await company.MoveToAsync("2027-04-01 12:00");
        var asked = Said(Last(company, Bruno));
        asked.ShouldContain("What you noted when it was set");
        asked.ShouldContain("No one in Asia");
        asked.ShouldContain("rival");
    }

    private static async Task AgreedAsync(Company company, string period, string name)
    {
        await company.SayAsync(Bruno, $"goal create \"{name}\" --period {period} --weight 100 --kpi \"Retention: 35% -> 41.5%; source Analytics\"");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.Host.RestAsync();
    }

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
