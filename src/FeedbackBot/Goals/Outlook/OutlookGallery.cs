using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;

namespace FeedbackBot.Goals.Outlook;

internal sealed class OutlookGallery : ICardGallery
{
    private static readonly DateRange Quarter = new(new(2027, 1, 1), new(2027, 3, 31));
    private static readonly DateTimeOffset Monday = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var goal = Goal.Draft(default, new GoalFrame("Customers", GoalLevel.Person, null, default, null, GoalPeriod.Quarter(2027, 1)), default, Monday);
        var brief = Picture("Retention", KpiUnit.Percent, 41.5m, KpiAggregation.Last, [36, 37, 39]);
        yield return new("goals/picture", "short", PictureCards.One(texts, goal, [brief, brief], 1));
        yield return new("goals/picture", "none", PictureCards.One(texts, goal, [brief with { Values = [], Sure = null }], 1));
        yield return new("goals/picture", "two values", PictureCards.One(texts, goal, [brief with { Values = [.. brief.Values.Take(2)] }], 1));
        yield return new("goals/picture", "sum", PictureCards.One(texts, goal, [Picture("Orders", KpiUnit.Count, 400, KpiAggregation.Sum, [20, 35, 28, 41])], 1));
        yield return new("goals/picture", "over", PictureCards.One(texts, goal, [brief with { Today = new(2027, 4, 10) }], 1));
        var amounts = Enumerable.Range(1, 85).Select(i => (decimal)(i * 1_234_567.891)).ToArray();
        yield return new("goals/picture", "long", PictureCards.One(texts, goal, [Picture(new string('指', KpiTerms.MaxName), KpiUnit.Money, ValueChecks.Largest, KpiAggregation.Last, amounts, 1) with { Goal = new string('目', Goal.MaxName) }], 1));
    }

    private static KpiPicture Picture(string name, KpiUnit unit, decimal target, KpiAggregation how, IReadOnlyList<decimal> values, int days = 10)
    {
        var terms = new KpiTerms(default, "key", name, unit, KpiDirection.Up, 100, target, new ScoringRule.Linear()) { Aggregation = how, Baseline = 1, Currency = unit == KpiUnit.Money ? "EUR" : null };
        return new KpiPicture(terms, "Customers", Quarter, new(2027, 2, 1), [.. values.Select((v, i) => new DayValue(Quarter.From.AddDays(i * days), v))], new Said(Confidence.AtRisk, Monday));
    }
}
