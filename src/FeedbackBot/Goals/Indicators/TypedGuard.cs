using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

/// <summary>A guard with what its limit was said to be a number of.</summary>
/// <param name="Guard">Its limit in the unit's own measure: durations in seconds.</param>
/// <param name="Limit">As it was typed.</param>
internal sealed record TypedGuard(Guard Guard, TypedAmount Limit)
{
    /// <summary>A number alone is in the unit of what is watched, whatever that is.</summary>
    /// <param name="unit">Of what is watched.</param>
    /// <param name="currency">Of what is watched; null where it may be any.</param>
    public bool Fits(KpiUnit unit, string? currency = null) =>
        Limit.Unit is null || (Limit.Unit == unit && (currency is null || Limit.Currency is null || Limit.Currency == currency));
}
