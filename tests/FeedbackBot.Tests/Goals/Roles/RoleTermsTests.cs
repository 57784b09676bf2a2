using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Roles;

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
}
