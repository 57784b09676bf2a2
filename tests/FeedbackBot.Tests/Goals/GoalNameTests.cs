using FeedbackBot.Goals.Definition;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

public sealed class GoalNameTests
{
    [Fact]
    public void A_name_is_tried_whole_before_its_end_is_taken_for_something_else() => GoalName.Readings("  Plan  2027-Q1 ").Select(r => (r.Name, r.Period))
        .ShouldBe([("plan 2027-q1", null), ("plan", GoalPeriod.Quarter(2027, 1))]);

    [Theory]
    [InlineData("Retention 2026-Q4", "retention", "2026-10-01", "")]
    [InlineData("Retention bruno", "retention", null, "bruno")]
    [InlineData("Retention 2026-12 Bruno Silva", "retention", "2026-12-01", "bruno silva")]
    [InlineData("提高留存 2027年第1季度 林晓梅", "提高留存", "2027-01-01", "林晓梅")]
    public void The_period_and_the_owner_may_follow_the_name(string typed, string name, string? from, string owner) => GoalName.Readings(typed)
        .ShouldContain(r => r.Name == name && (from == null ? r.Period == null : r.Period!.Value.From == DateOnly.Parse(from, null)) && string.Join(' ', r.Owner) == owner);

    [Theory]
    [InlineData("bruno", true)]
    [InlineData("sil bru", true)]
    [InlineData("uno", false)]
    [InlineData("bruno silvas", false)]
    public void An_owner_is_named_by_how_the_words_of_the_name_begin(string said, bool fits) =>
        new GoalName("x", null, said.Split(' ')).IsOwnedBy("Bruno Silva").ShouldBe(fits);

    [Theory, BothEngines]
    public async Task Of_goals_with_one_name_the_period_or_the_owner_says_which(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00");
        foreach (var person in (string[])[Bruno, Chloe])
        {
            foreach (var period in (string[])["2027-Q1", "2027-Q2"])
                await company.SayAsync(Omar, $"goal create \"Keep more customers\" --owner {person} --period {period} --kpi \"Retention of {person[..5]} in {period}: 35% -> 41.5%\"");
        }

        var several = await company.SayAsync(Omar, "goal show Keep more customers");
        several.ShouldContain("Several goals are called");
        several.ShouldContain("“Keep more customers 2027-Q1”");
        (await company.SayAsync(Omar, "goal show Keep more customers 2027-Q1")).ShouldContain("“Keep more customers Bruno Silva”");
        (await company.SayAsync(Omar, "goal show Keep more customers 2027-Q2 chloe")).ShouldContain("Retention of chloe in 2027-Q2");
        (await company.SayAsync(Omar, "goal show \"Keep more customers\" Bruno 2027-Q1")).ShouldContain("Retention of bruno in 2027-Q1");
        (await company.SayAsync(Omar, "goal show Keep more customers 2027-Q3")).ShouldContain("There is no goal");
        (await company.SayAsync(Omar, "goal show Keep more customers 2027-Q1 eve")).ShouldContain("There is no goal");
    }
}
