using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Updating;

/// <summary>
/// Whether somebody is to be asked today for a KPI's value: on the last day of each stretch of its cadence on which they work, once, and not
/// where a value is fresh. A first stretch of which less than half is left is not asked about. Who could not be asked is asked within a few
/// days after; what is older is left out.
/// </summary>
internal static class UpdateDue
{
    /// <param name="cadence">How often a value is wanted.</param>
    /// <param name="period">The days values can be for, from when the KPI was there.</param>
    /// <param name="today">On the calendar of whoever is asked.</param>
    /// <param name="so">What was said and asked until now.</param>
    /// <param name="works">Whether they work on a day.</param>
    /// <returns>The last day of the stretch a value is wanted for; null where none is.</returns>
    public static DateOnly? Of(UpdateCadence cadence, DateRange period, DateOnly today, UpdatedSoFar so, Func<DateOnly, bool> works)
    {
        if (!works(today))
            return null;
        var slot = UpdateSlots.Of(cadence, today);
        foreach (var whole in new[] { slot, UpdateSlots.Of(cadence, slot.From.AddDays(-1)) })
        {
            var part = new DateRange(whole.From > period.From ? whole.From : period.From, whole.To < period.To ? whole.To : period.To);
            var hasBarelyBegun = part.From > whole.From && part.To < period.To && part.Days * 2 < whole.Days;
            if (part.From > part.To || part.From > today || hasBarelyBegun || so.AskedUntil >= part.To || !IsTime(cadence, part.To, today, works))
                continue;
            if (so.UpdatedOn is not { } updated || updated <= FreshUntil(cadence, part, today, so.IsDelivered))
                return part.To;
        }

        return null;
    }

    /// <summary>Afterwards any value of the stretch will do.</summary>
    private static DateOnly FreshUntil(UpdateCadence cadence, DateRange part, DateOnly today, bool isDelivered) => today > part.To
        ? part.From.AddDays(-1)
        : today.AddDays(-(isDelivered ? UpdateSlots.Longest(cadence) : UpdateSlots.Fresh(cadence)));

    private static bool IsTime(UpdateCadence cadence, DateOnly end, DateOnly today, Func<DateOnly, bool> works)
    {
        if (today > end)
            return today.DayNumber - end.DayNumber <= UpdateSlots.Grace(cadence);
        for (var day = today.AddDays(1); day <= end; day = day.AddDays(1))
        {
            if (works(day))
                return false;
        }

        return true;
    }
}

/// <param name="UpdatedOn">The day of the newest value; null where there is none.</param>
/// <param name="IsDelivered">Another system said the newest value: as long as it goes on, nobody is asked.</param>
/// <param name="AskedUntil">The last day of the latest stretch somebody was asked about.</param>
internal sealed record UpdatedSoFar(DateOnly? UpdatedOn, bool IsDelivered, DateOnly? AskedUntil)
{
    public static readonly UpdatedSoFar Nothing = new(null, false, null);
}
