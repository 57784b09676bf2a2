using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Updating;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Whether nobody said a value in the last two stretches of the cadence. A stretch without a working day is no stretch.</summary>
internal static class MissingTwice
{
    private const int Twice = 2;
    private const int FurthestBack = 30;

    /// <param name="cadence">How often a value is wanted.</param>
    /// <param name="from">The first day values can be for.</param>
    /// <param name="today">The stretch it is in has not ended.</param>
    /// <param name="newest">The day of the newest value; null where there is none.</param>
    /// <param name="works">Whether whoever says it works on a day.</param>
    public static bool Is(UpdateCadence cadence, DateOnly from, DateOnly today, DateOnly? newest, Func<DateOnly, bool> works)
    {
        var (missed, slot) = (0, UpdateSlots.Of(cadence, today));
        for (var back = 0; back < FurthestBack && missed < Twice; back++)
        {
            slot = UpdateSlots.Of(cadence, slot.From.AddDays(-1));
            if (slot.From < from || newest >= slot.From)
                return false;
            if (Enumerable.Range(0, slot.Days).Any(i => works(slot.From.AddDays(i))))
                missed++;
        }

        return missed == Twice;
    }
}
