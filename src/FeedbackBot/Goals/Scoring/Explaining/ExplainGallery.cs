using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Explaining;

internal sealed class ExplainGallery : ICardGallery
{
    private static readonly DateTimeOffset October = new(2026, 10, 5, 9, 0, 0, TimeSpan.Zero);
    private static readonly string LongName = string.Concat(Enumerable.Repeat("很长的名称 **long** [x](y) ", 10));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        GalleryCard Card(string variant, Explanation explanation, int page = 1) =>
            new("goals/explain", variant, ExplainCards.Of(texts, explanation, page, "goals.explain", []));

        var goal = Of("Keep *customers*", [(Retention, [31, 33, 34.3m]), (Errors, [2.4m]), (Budget, [103])]);
        yield return Card("short", goal with { AgreedBy = ["Ana *Silva*", "Mia"], AgreedAt = October });
        yield return Card("missing", Of("Keep customers", [(Retention, [34.3m]), (Errors, []), (Formula("retention.points / (errors - 2)"), [])]));
        yield return Card("milestones", Of("Launch", [(Milestone("Agency *chosen*", 1), [1]), (Milestone("Pilot live", 2), []), (Milestone("All shops live", 20), [0])]));
        yield return Card("no data", Of("Keep customers", [(Retention, [])]));
        var holder = new GoalNode("top", null, "Growth", 100, goal.Score.Total, true);
        ChildScore Child(string name, decimal weight, decimal? points, string? hidden = null) => new(new GoalNode(name + hidden, "top", name, weight, points, true) { HiddenOwner = hidden }, points);
        var some = Enumerable.Range(1, 6).Select(i => Child("", 20, 10 * i, $"{i}")).ToList();
        yield return Card("below", goal with { RolledUp = RollUp.Of(holder, [Child("Sales", 50, 90), Child("Service *EU*", 30, null)]) });
        yield return Card("below with goals unseen", goal with { RolledUp = RollUp.Of(holder, [Child("Sales", 50, 90), .. some]) });
        yield return Card("below without goals unseen", goal with { RolledUp = RollUp.Of(holder, [Child("Sales", 0, 90), .. some.Take(3)]) });
        yield return Card("below no data", Of("Growth", []) with { RolledUp = RollUp.Of(holder with { HasKpis = false }, [Child("Sales", 50, null)]) });
        yield return Card("below long", goal with { RolledUp = RollUp.Of(holder, [.. Enumerable.Range(0, 60).Select(i => Child($"{i} {LongName}", 0, i))]) });
        var longest = Longest();
        yield return Card("long", longest);
        yield return Card("long page 2", longest, 2);
        yield return Card("long last page", longest, int.MaxValue);
    }

    private static Explanation Longest()
    {
        var kpis = Enumerable.Range(0, 8).Select(i => (Kpis[i % Kpis.Length] with
        {
            Key = $"kpi-{i}",
            Name = LongName[..KpiTerms.MaxName],
            Weight = 12.5m,
            Source = LongName[..KpiTerms.MaxSource],
            Guards = [.. Enumerable.Range(0, KpiTerms.MaxGuards).Select(g => Kpis[0].Guards[g % 2] with { Watches = "errors" })],
        }, (IReadOnlyList<decimal>)[.. Enumerable.Range(0, 92).Select(d => 30.123456m + d)]));
        return Of(LongName, [.. kpis, (Errors with { Weight = 1 }, [3])]) with { AgreedBy = [LongName, LongName], AgreedAt = October };
    }

    private static Explanation Of(string name, IReadOnlyList<(KpiTerms Terms, IReadOnlyList<decimal> Values)> kpis) => new(
        name,
        "2026-Q4",
        3,
        GoalScoring.Of([.. kpis.Select(k => new KpiInput(k.Terms, [.. k.Values.Select((v, i) => new Observation(October.AddDays(i), v))]))], today: new DateOnly(2026, 10, 9)),
        TimeZoneInfo.Utc);

    private static readonly KpiTerms Retention =
        new(default, "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 50, 42, new ScoringRule.Linear(120))
        {
            Baseline = 30,
            Source = "Analytics dashboard, page Retention",
            Guards = [new("errors", GuardSide.Above, 2, new GuardEffect.Cap(80)), new("calls", GuardSide.Below, 5, new GuardEffect.Multiply(0.9m))],
        };

    private static readonly KpiTerms Errors = new(
        default, "errors", "Error rate", KpiUnit.Percent, KpiDirection.Down, 30, 1, new ScoringRule.Stepped([new(3, 50), new(1, 100)]));

    private static readonly KpiTerms Budget =
        new(default, "budget", "Budget used", KpiUnit.Money, KpiDirection.Within, 20, 100, new ScoringRule.WithinRange(5)) { Currency = "EUR", RangeFrom = 95 };

    private static readonly KpiTerms[] Kpis =
        [Retention, Formula(string.Join(" + ", Enumerable.Repeat("min(errors, 80)", 20))), Errors with { Aggregation = KpiAggregation.Average }, Budget];

    private static KpiTerms Milestone(string name, int day) =>
        new(default, $"on-{day}", name, KpiUnit.YesNo, KpiDirection.Up, 30, 1, new ScoringRule.AllOrNothing()) { Due = new DateOnly(2026, 10, day) };

    private static KpiTerms Formula(string expression) =>
        new(default, "mix", "Mix", KpiUnit.Number, KpiDirection.Up, 20, null, new ScoringRule.Formula(expression));
}
