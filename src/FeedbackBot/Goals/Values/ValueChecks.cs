using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Values;

/// <summary>Whether a value can be one of this KPI at this time: over loaded facts alone.</summary>
internal static class ValueChecks
{
    /// <summary>In any unit: sums of so many stay exact.</summary>
    public const decimal Largest = 1_000_000_000_000m;

    public const int MostDecimals = 6;

    /// <summary>Clocks of other systems may be ahead by so much.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    public static Problem? Of(Goal goal, Kpi kpi, ValueEntry entry, DateTimeOffset now, DateOnly today)
    {
        var name = CardText.EscapeLine(kpi.Name);
        if (goal.Status is GoalStatus.Closed or GoalStatus.Dropped)
            return new Problem("Goals.ValueGoalOver", name);
        if (goal.Status != GoalStatus.Agreed || kpi.Terms is not { } terms)
            return new Problem("Goals.ValueNotAgreed", name);
        if (entry.Time.Day > today || entry.Time.At > now + Ahead)
            return new Problem("Goals.ValueInFuture", DateText.Example(entry.Time.Day));
        if (entry.Time.Day < goal.From)
            return new Problem("Goals.ValueBeforePeriod", DateText.Example(entry.Time.Day), DateText.Example(goal.From));
        if (entry.Time.Day > goal.To)
            return new Problem("Goals.ValueAfterPeriod", DateText.Example(entry.Time.Day), DateText.Example(goal.To));
        if (entry.Note.Length > KpiValue.MaxNote)
            return new Problem("Goals.ValueNoteTooLong", entry.Note.Length, KpiValue.MaxNote);
        return Number(terms, entry.Value);
    }

    public static Problem? Number(KpiTerms terms, decimal value)
    {
        if (Math.Abs(value) > Largest)
            return new Problem("Goals.ValueTooLarge", Largest);
        if (decimal.Round(value, MostDecimals) != value)
            return new Problem("Goals.ValueTooFine", MostDecimals);
        return terms.Unit switch
        {
            KpiUnit.Count when value < 0 || value != decimal.Truncate(value) => new Problem("Goals.ValueNotWhole"),
            KpiUnit.Duration when value < 0 => new Problem("Goals.ValueNegativeTime"),
            KpiUnit.YesNo when value is not (0 or 1) => new Problem("Goals.ValueNotYesNo"),
            _ => null,
        };
    }
}
