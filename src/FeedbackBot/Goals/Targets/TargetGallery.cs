using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Targets;

internal sealed class TargetGallery : ICardGallery
{
    private static readonly PersonId Ana = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly KpiTerms Retention = new(new KpiId(Guid.Empty), "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 70, 41.5m, new ScoringRule.Linear()) { Baseline = 35 };

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        yield return new("goals/past", "none", One(texts, "Happy customers", [Retention], []));
        yield return new("goals/past", "short", One(texts, "Happy customers", [Retention], [35, 38.5m, 37, 41.5m, 40, 42, 39, 41]));
        KpiTerms[] many = [.. Enumerable.Range(1, GoalTerms.MaxKpis).Select(i => Retention with
        {
            Id = new KpiId(new Guid(0, 0, 4, [0, 0, 0, 0, 0, 0, 0, (byte)i])),
            Name = string.Concat(Enumerable.Repeat($"{i} 留存率 *retention* ", 8))[..KpiTerms.MaxName],
            Unit = KpiUnit.Money,
            Currency = "EUR",
            Direction = i % 2 == 0 ? KpiDirection.Down : KpiDirection.Up,
            Target = 1_234_567.89m,
        })];
        var name = string.Concat(Enumerable.Repeat("留住更多客户 *customers* ", 8))[..Goal.MaxName];
        yield return new("goals/past", "long", One(texts, name, many, [.. Enumerable.Repeat(1_234_567.891234m, 8)]));
        yield return new("goals/past", "long page 2", One(texts, name, many, [.. Enumerable.Repeat(1_234_567.891234m, 8)], 2));
    }

    private static AdaptiveCards.AdaptiveCard One(Texts texts, string name, IReadOnlyList<KpiTerms> kpis, IReadOnlyList<decimal> values, int page = 1)
    {
        var next = GoalPeriod.Quarter(2027, 1);
        var periods = values.Select((v, i) => new PastPeriod(GoalPeriod.Quarter(2025 + (i / 4), (i % 4) + 1), v)).ToList();
        var goal = Goal.Draft(default, new GoalFrame(name, GoalLevel.Person, null, Ana, null, next), Ana, new DateTimeOffset(2026, 12, 14, 9, 0, 0, TimeSpan.Zero));
        return TargetCards.One(texts, goal, kpis, kpis.ToDictionary(k => k.Id, k => new KpiPast(k, next, periods)), page);
    }
}
