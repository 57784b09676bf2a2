using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>When a check-in happens, on the wall clock of whoever is asked.</summary>
/// <param name="Days">The weekdays on which a round opens.</param>
/// <param name="At">Local time at which the card comes.</param>
/// <param name="Closes">Local time after which no answer is taken; at or before <paramref name="At"/> means on the next day.</param>
internal sealed record CheckInTimes(WorkDays Days, TimeOnly At, TimeOnly Closes)
{
    /// <summary>How long a round stays open where nobody said otherwise.</summary>
    public static readonly TimeSpan DefaultLength = TimeSpan.FromHours(4);

    public bool ClosesNextDay => Closes <= At;

    /// <summary>From opening to closing on a day without a change of the clocks: more than 0, at most 24 hours.</summary>
    public TimeSpan Length => Closes == At ? TimeSpan.FromDays(1) : Closes - At;

    public static TimeOnly DefaultCloses(TimeOnly at) => at.Add(DefaultLength);
}
