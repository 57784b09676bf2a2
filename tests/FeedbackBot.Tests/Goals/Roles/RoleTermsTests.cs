using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Roles;
using FeedbackBot.Goals.Scoring.Formulas;

namespace FeedbackBot.Tests.Goals.Roles;

public sealed class RoleTermsTests
{
    [Fact]
    public void Guards_and_formulas_name_the_persons_own_kpis_by_whole_names()
    {
        var sales = new KpiTerms(KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "sales", "Sales", KpiUnit.Number, KpiDirection.Up, 50, 100, new ScoringRule.Linear())
        {
            Guards = [new Guard("errors", GuardSide.Above, 2, new GuardEffect.Cap(80)), new Guard("sales-eu", GuardSide.Above, 2, new GuardEffect.Cap(80))],
        };
        var mix = sales with { Id = KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Key = "mix", Rule = new ScoringRule.Formula("sales - sales-eu + 2 * Sales.points"), Guards = [] };
        var errors = sales with { Id = KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), Key = "errors", Guards = [] };
        var own = RoleTerms.Of([sales, mix, errors], 3, k => (KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), k.Key + "-ana"));
        own[0].Guards.Select(g => g.Watches).ShouldBe(["errors-ana", "sales-eu"]);
        ((ScoringRule.Formula)own[1].Rule).Expression.ShouldBe("sales-ana - sales-eu + 2 * sales-ana.points");
        own.ShouldAllBe(k => k.PartOfVersion == 3);
        own.Select(k => k.PartOf).ShouldBe([sales.Id, mix.Id, errors.Id]);
    }

    [Theory]
    [InlineData("max(max, min.points) + points.points", "max(max-王强, min-王强.points) + points-王强.points")]
    [InlineData("Min (points; 2)", "min (points-王强; 2)")]
    [InlineData("max-sales + 销售 × 0.5", "max-sales + 销售-王强 * 0.5")]
    [InlineData("a + 2", "a + 2")]
    public void Functions_points_and_parts_of_longer_names_are_no_names_of_kpis(string formula, string renamed)
    {
        string[] keys = ["max", "min", "points", "sales", "销售"];
        FormulaNames.Renamed(formula, keys.ToDictionary(k => k, k => k + "-王强")).ShouldBe(renamed);
    }
}
