using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>
/// What one digest is about: the seven days on the manager's wall clock that end with it, or the day or days of a daily one.
/// Because a week begins where the one before ended, to the tick and whatever the clocks do in between, nothing is in two
/// digests and nothing in none, whichever weekday a manager chose.
/// </summary>
internal sealed record DigestPeriod(DateTimeOffset End, TimeZoneInfo Zone)
{
    private const int DaysInWeek = 7;

    /// <summary>A daily digest reaches back this far at most, after an absence.</summary>
    public const int MostDays = 31;

    /// <summary>How many days it covers, 1 to <see cref="MostDays"/>: seven for a weekly digest.</summary>
    public int Days { get; init; } = DaysInWeek;

    public bool IsDaily { get; init; }

    /// <summary>UTC, included.</summary>
    public DateTimeOffset Start => Back(Days);

    /// <summary>UTC; the period before, as long as this one, begins here and ends at <see cref="Start"/>.</summary>
    public DateTimeOffset StartOfWeekBefore => Back(2 * Days);

    /// <summary>The manager's date at the end.</summary>
    public DateOnly LastDay => End.DateIn(Zone);

    public bool Contains(DateTimeOffset instant) => Start <= instant && instant < End;

    /// <summary>The weeks that end with this one, oldest first: the first week begins at the first instant, the last one ends at the last.</summary>
    /// <returns>One instant more than <paramref name="weeks"/>.</returns>
    public IReadOnlyList<DateTimeOffset> Bounds(int weeks) => [.. Enumerable.Range(0, weeks + 1).Select(i => Back(DaysInWeek * (weeks - i)))];

    private DateTimeOffset Back(int days) => days == 0 ? End : LocalTimes.InstantOf(LastDay.AddDays(-days), End.TimeIn(Zone), Zone);
}
