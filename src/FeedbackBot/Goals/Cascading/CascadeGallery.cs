using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Cascading;

internal sealed class CascadeGallery : ICardGallery
{
    private static readonly PersonId Ada = new(new Guid(0, 0, 2, [0, 0, 0, 0, 0, 0, 0, 1]));
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Keep_*[more] customers 留住更多客户 ", 8));

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (goal, none) = (Of("Grow in Europe"), new CascadeAsked());
        var taken = new Coverage(Revenue, [new("a", "Sales · Ben", 40, CoverState.Agreed), new("b", "Product · Lin", 50, CoverState.Waiting), new("c", "Sales · Eve", 10, CoverState.Declined)]);
        yield return new("goals/cascade", "nobody yet", CascadeCards.Form(texts, goal, new Coverage(Revenue, []), [Revenue], none, []));
        yield return new("goals/cascade", "partly covered", CascadeCards.Form(texts, goal, taken, [Revenue], none, [], texts.Count("Goals.CascadeProposed", 2)));
        yield return new("goals/cascade", "more than the target", CascadeCards.Form(texts, goal, new Coverage(Revenue, [new("a", "Sales · Ben", 140, CoverState.Agreed)]), [Revenue, Retention], none, []));
        yield return new("goals/cascade", "same for each", CascadeCards.Form(texts, goal, new Coverage(Retention, [new("a", "Sales · Ben", 42, CoverState.Agreed), new("b", "Ana", 40, CoverState.Draft)]), [Retention], none, []));
        yield return new("goals/cascade", "wrong", CascadeCards.Form(texts, goal, null, [Revenue, Retention], none with { To = "Ops=lots" }, [new Problem("Goals.CascadeToWrong", "Ops=lots"), new Problem("Goals.CascadeByWrong", "luck")]));
        yield return new("goals/cascade", "preview", CascadeCards.Preview(texts, new CascadePlan(goal, taken, CascadeWay.ByWeight, [Share("Ops", 0, taken.Parts[0]), Share("Support", 10, null)], 0), none, texts["Goals.CascadeChanged"]));
        yield return new("goals/cascade", "preview same", CascadeCards.Preview(texts, new CascadePlan(goal, new Coverage(Retention, []), CascadeWay.SameForEach, [Share("Ops", 42, null), Share(null, 42, null)], 0), none));
        yield return new("goals/cascade", "preview nothing left", CascadeCards.Preview(
            texts, new CascadePlan(goal, new Coverage(Revenue, [new("a", "Sales · Ben", 100, CoverState.Agreed)]), CascadeWay.Equally, [Share("Ops", 0, null)], 0), none));
        var many = Enumerable.Range(0, Cascade.MaxReceivers).Select(i => new CoveredPart($"{i}", $"{i} {LongName}"[..120], 1_234_567.89m, CoverState.Agreed)).ToList();
        var long_ = none with { To = LongName, Kpi = "revenue" };
        yield return new("goals/cascade", "long", CascadeCards.Form(texts, Of(LongName[..Goal.MaxName]), new Coverage(Revenue, many), [Revenue, Retention], long_, [.. Enumerable.Repeat(new Problem("Goals.CascadeToWrong", "x"), 9)]));
        yield return new("goals/cascade", "long preview", CascadeCards.Preview(
            texts, new CascadePlan(Of(LongName[..Goal.MaxName]), new Coverage(Revenue, many), CascadeWay.Equally, [.. many.Select(m => Share(m.Name[..Person.MaxUnit], 1_234_567.89m, null))], 20), long_, page: 2));
    }

    private static KpiTerms Revenue => new(new KpiId(Guid.Empty), "revenue", "Revenue", KpiUnit.Money, KpiDirection.Up, 100, 100, new ScoringRule.Linear()) { Currency = "EUR", Baseline = 80, Aggregation = KpiAggregation.Sum };

    private static KpiTerms Retention => new(new KpiId(new Guid(0, 0, 3, [0, 0, 0, 0, 0, 0, 0, 1])), "retention", "Retention", KpiUnit.Percent, KpiDirection.Up, 100, 42, new ScoringRule.Linear()) { Baseline = 30 };

    private static PlannedShare Share(string? team, decimal share, CoveredPart? has) => new(team is null ? CascadeReceiver.Person(Ada, "Ana *Silva*") : CascadeReceiver.Team(team, Ada, "Ben"), share, has);

    private static Goal Of(string name) => Goal.Draft(default, new GoalFrame(name, GoalLevel.Company, null, Ada, null, GoalPeriod.Quarter(2027, 1)), Ada, default);
}
