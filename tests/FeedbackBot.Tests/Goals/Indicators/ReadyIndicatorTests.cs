using FeedbackBot.Common;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Tests.Goals.Indicators;

public sealed class ReadyIndicatorTests
{
    public static TheoryData<string> Languages => [.. Language.All];

    [Fact]
    public void What_operations_work_needs_is_there()
    {
        string[] needed = ["page-views", "unique-visitors", "daily-active-users", "monthly-active-users", "time-on-site", "new-registrations", "retention",
            "signup-conversion", "purchase-conversion", "orders", "gross-merchandise-value", "revenue-per-user", "cost-per-order", "complaint-rate",
            "satisfaction", "response-time", "error-rate"];
        needed.ShouldBeSubsetOf(ReadyIndicators.In(Texts.For(Language.English)).Select(i => i.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Each_has_all_its_parts_within_the_limits(string language)
    {
        var all = ReadyIndicators.In(Texts.For(language));
        all.Select(i => i.Key).ShouldBeUnique();
        all.Select(i => i.Name).ShouldBeUnique();
        foreach (var one in all)
        {
            IndicatorKey.IsOne(one.Key).ShouldBeTrue(one.Key);
            one.Name.Length.ShouldBeInRange(1, KpiTerms.MaxName);
            one.Formula.Length.ShouldBeInRange(1, AddedIndicator.MaxFormula);
            one.Group.ShouldNotBeNull();
            one.Guards.Count.ShouldBeInRange(1, KpiTerms.MaxGuards);
            one.Guards.Select(g => g.Watches).ShouldBeSubsetOf(all.Select(i => i.Key));
            one.Guards.Select(g => g.Watches).ShouldNotContain(one.Key);
        }
    }

    [Fact]
    public void A_guard_breaks_on_the_bad_side_of_what_it_watches()
    {
        var all = ReadyIndicators.In(Texts.For(Language.English)).ToDictionary(i => i.Key);
        foreach (var guard in all.Values.SelectMany(i => i.Guards))
            guard.When.ShouldBe(all[guard.Watches].Direction == KpiDirection.Up ? GuardSide.Below : GuardSide.Above, guard.Watches);
    }
}
