using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>When a check-in happens, on the wall clock of whoever is asked.</summary>
/// <param name="Cadence">The dates of its rounds.</param>
/// <param name="At">Local time at which the card comes.</param>
/// <param name="Closes">Local time after which no answer is taken; at or before <paramref name="At"/> means on the next day.</param>
/// <param name="Holidays">What becomes of a round on somebody's holiday.</param>
internal sealed record CheckInTimes(Cadence Cadence, TimeOnly At, TimeOnly Closes, HolidayPolicy Holidays = HolidayPolicy.Skip)
{
    /// <summary>How long a round stays open where nobody said otherwise.</summary>
    public static readonly TimeSpan DefaultLength = TimeSpan.FromHours(4);

    /// <summary>What somebody with a time of their own has at least, from their card to the close.</summary>
    public static readonly TimeSpan LeastLength = TimeSpan.FromMinutes(15);

    /// <summary>
    /// Dates whose round has begun somewhere. It goes on where it has not, whatever the cadence says by now: an edit does
    /// not take a round away from the zones in the west.
    /// </summary>
    public IReadOnlySet<DateOnly> Begun { get; init; } = NoDates;

    /// <summary>When people who have not answered are reminded.</summary>
    public Reminder Reminder { get; init; }

    public CheckInTimes(WorkDays days, TimeOnly at, TimeOnly closes)
        : this(Cadence.Weekly(days), at, closes)
    {
    }

    private static readonly IReadOnlySet<DateOnly> NoDates = new HashSet<DateOnly>();

    public bool ClosesNextDay => Closes <= At;

    /// <summary>From opening to closing on a day without a change of the clocks: more than 0, at most 24 hours.</summary>
    public TimeSpan Length => Closes == At ? TimeSpan.FromDays(1) : Closes - At;

    public bool IsOn(DateOnly date) => Cadence.IsOn(date) || (Begun.Contains(date) && date >= Cadence.Earliest);

    /// <summary>The dates of the rounds after this one, in order.</summary>
    public IEnumerable<DateOnly> NextDates(DateOnly after)
    {
        var begun = new Queue<DateOnly>(Begun.Where(date => date > after && IsOn(date) && !Cadence.IsOn(date)).Order());
        foreach (var date in Cadence.NextDates(after))
        {
            while (begun.TryPeek(out var other) && other < date)
                yield return begun.Dequeue();
            yield return date;
        }

        foreach (var date in begun)
            yield return date;
    }

    public static TimeOnly DefaultCloses(TimeOnly at) => at.Add(DefaultLength);

    /// <summary>
    /// Whether somebody may have their card at this time instead: on the same date, with time left before the close, and
    /// not before the round of the day before has closed.
    /// </summary>
    public bool LeavesTimeAt(TimeOnly own) => ClosesNextDay ? own >= Closes : own < Closes && Closes - own >= LeastLength;
}

/// <summary>What becomes of a round whose date is a holiday in somebody's calendar. It stays the round of its date.</summary>
internal enum HolidayPolicy
{
    /// <summary>They are not asked.</summary>
    Skip,

    /// <summary>They are asked on the next day they work.</summary>
    Next,

    /// <summary>They are asked on the last day they work before it.</summary>
    Previous,
}
