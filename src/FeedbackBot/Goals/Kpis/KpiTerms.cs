using System.Text.Json.Serialization;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Kpis;

/// <summary>
/// What both sides agree on about one KPI: a part of a version of a goal's terms, never changed in place. All numbers are
/// in the KPI's own unit; percentages are stored as people say them (41.5 for 41.5 %).
/// </summary>
/// <param name="Id">The same in every version.</param>
/// <param name="Key">Lower case letters, digits and hyphens, unique among live KPIs: what formulas, guards and other systems call it.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Unit">What its numbers are.</param>
/// <param name="Direction">Which way is better.</param>
/// <param name="Weight">Its part in the goal's score, in percent, more than 0 and at most 100, to two decimals.</param>
/// <param name="Target">What earns 100 points; for <see cref="KpiDirection.Within"/> the upper end of the range.</param>
/// <param name="Rule">How a value becomes points.</param>
internal sealed record KpiTerms(
    KpiId Id, string Key, string Name, KpiUnit Unit, KpiDirection Direction, decimal Weight, decimal? Target, ScoringRule Rule)
{
    public const int MaxName = 80;
    public const int MaxKey = 40;
    public const int MaxSource = 200;
    public const int MaxGuards = 5;

    /// <summary>ISO 4217 code ("EUR"); only for <see cref="KpiUnit.Money"/>.</summary>
    public string? Currency { get; init; }

    /// <summary>Where it stood when the goal was set.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Below this (or above, where down is better) a linear rule gives no points; null: from the baseline on.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>Further than the target; earns the rule's cap.</summary>
    public decimal? Stretch { get; init; }

    /// <summary>The lower end of the range of <see cref="KpiDirection.Within"/>; null otherwise.</summary>
    public decimal? RangeFrom { get; init; }

    /// <summary>How the values of a period become the one that is scored.</summary>
    public KpiAggregation Aggregation { get; init; } = KpiAggregation.Last;

    /// <summary>How often a new value is due.</summary>
    public UpdateCadence Cadence { get; init; } = UpdateCadence.Weekly;

    /// <summary>Who says what it is; null for the goal's owner.</summary>
    public PersonId? DataOwner { get; init; }

    /// <summary>
    /// The day by which it is to be done, on the calendar of the goal's owner: it is a milestone then, answered by yes or no. Null for every
    /// other KPI.
    /// </summary>
    public DateOnly? Due { get; init; }

    [JsonIgnore]
    public bool IsMilestone => Due is not null;

    /// <summary>Where the number comes from, in words ("Analytics dashboard, page Retention").</summary>
    public string? Source { get; init; }

    /// <summary>The ready-made definition it came from; null for one of its own.</summary>
    public string? Indicator { get; init; }

    /// <summary>The KPI of another goal whose target it takes a part of, or of the role's goal it came with; null for one of its own.</summary>
    public KpiId? PartOf { get; init; }

    /// <summary>Of a KPI that came with a role: which version of the role's terms it was made from.</summary>
    public int? PartOfVersion { get; init; }

    /// <summary>Counter-indicators that limit its points.</summary>
    public IReadOnlyList<Guard> Guards { get; init; } = [];
}

/// <summary>What a KPI's numbers are.</summary>
public enum KpiUnit
{
    Number,

    /// <summary>41.5 means 41.5 %.</summary>
    Percent,

    /// <summary>In <see cref="KpiTerms.Currency"/>.</summary>
    Money,

    /// <summary>In seconds.</summary>
    Duration,

    /// <summary>Whole and not negative.</summary>
    Count,

    /// <summary>1 for yes, 0 for no.</summary>
    YesNo,
}

internal enum KpiDirection
{
    Up,
    Down,

    /// <summary>Best within a range, both ends included.</summary>
    Within,
}

public enum KpiAggregation
{
    /// <summary>The newest value.</summary>
    Last,
    Sum,
    Average,
    Smallest,
    Largest,
}

internal enum UpdateCadence
{
    Daily,
    Weekly,
    Fortnightly,
    Monthly,
    Quarterly,
}
