using System.Text.Json.Serialization;

namespace FeedbackBot.Goals.Kpis;

/// <summary>
/// A counter-indicator: while the watched KPI is beyond the limit, points are limited. "Cap at 80 while the error rate is
/// above 2 %": so that a number cannot be bought at the cost of another.
/// </summary>
/// <param name="Watches">The key of the KPI that is watched, of this goal or of another.</param>
/// <param name="When">Which side of the limit breaks the guard.</param>
/// <param name="Limit">In the watched KPI's unit.</param>
/// <param name="Effect">What then becomes of the points.</param>
internal sealed record Guard(string Watches, GuardSide When, decimal Limit, GuardEffect Effect);

public enum GuardSide
{
    Above,
    AtLeast,
    Below,
    AtMost,
}

[JsonDerivedType(typeof(Cap), "cap")]
[JsonDerivedType(typeof(Multiply), "multiply")]
internal abstract record GuardEffect
{
    /// <param name="Points">No more than this, 0 to 100.</param>
    internal sealed record Cap(decimal Points) : GuardEffect;

    /// <param name="Factor">0 to 1.</param>
    internal sealed record Multiply(decimal Factor) : GuardEffect;
}
