using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Milestones;

/// <summary>A milestone as a typed line, such as <c>Pilot live: 2027-02-15; weight 30; by omar@contoso.example</c>. It is a KPI that is answered by yes or no.</summary>
internal static class MilestoneLine
{
    public static KpiTerms Terms(KpiLine line, KpiId id, string key, PersonId? dataOwner, List<Problem> problems)
    {
        if (!IsYesOrNo(line))
            problems.Add(new Problem("Goals.MilestoneIsYesNo", CardText.EscapeLine(line.Name)));
        return new KpiTerms(id, key, line.Name, KpiUnit.YesNo, KpiDirection.Up, line.Weight ?? 0, 1, new ScoringRule.AllOrNothing())
        {
            Due = line.Due,
            Cadence = line.Cadence ?? UpdateCadence.Weekly,
            DataOwner = dataOwner,
            Source = line.Source,
            Guards = [.. line.Guards.Select(g => g.Guard)],
        };
    }

    /// <summary>What was said to be a milestone says by when.</summary>
    public static void NeedDates(IReadOnlyList<string> lines, Texts texts, List<Problem> problems)
    {
        foreach (var typed in lines)
        {
            var mistakes = new List<Problem>();
            var line = KpiLine.Parse(typed, texts, mistakes);
            if (mistakes.Count == 0 && line.Due is null)
                problems.Add(new Problem("Goals.MilestoneNeedsDate", CardText.EscapeLine(line.Name)));
        }
    }

    private static bool IsYesOrNo(KpiLine line) =>
        line is { RangeFrom: null, Threshold: null, Stretch: null, Cap: null, Tolerance: null, Formula: null, Bands.Count: 0, Indicator: null }
        && line.Unit is null or KpiUnit.YesNo
        && line.Direction is null or KpiDirection.Up
        && line.Aggregation is null or KpiAggregation.Last
        && line.Target is null or { Unit: KpiUnit.YesNo, Value: 1 }
        && line.Baseline is null or { Unit: KpiUnit.YesNo, Value: 0 };
}
