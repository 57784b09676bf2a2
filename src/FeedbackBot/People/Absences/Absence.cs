using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

/// <summary>
/// Days on which somebody is away, by their own calendar. What overlaps or follows without a gap is one absence: whoever
/// asks about a day finds at most one. An absence is never changed; another takes its place.
/// </summary>
internal sealed class Absence
{
    /// <summary>Days, so that a slip in the year is caught.</summary>
    public const int MostDays = 366;

    private Absence()
    {
    }

    public AbsenceId Id { get; private set; }

    public PersonId PersonId { get; private set; }

    /// <summary>The first day, by the person's calendar.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; they are back on the day after it.</summary>
    public DateOnly To { get; private set; }

    /// <summary>The person, or who entered it for them.</summary>
    public PersonId SetBy { get; private set; }

    public DateRange Range => new(From, To);

    public static Absence Of(AbsenceId id, PersonId person, DateRange range, PersonId setBy)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(range.To, range.From);
        return new Absence { Id = id, PersonId = person, From = range.From, To = range.To, SetBy = setBy };
    }
}
