using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>When one of a manager's digests comes.</summary>
/// <param name="ChangedAt">UTC; when the manager chose that, if ever.</param>
internal sealed record PlannedDigest(PersonInfo Manager, DigestKind Kind, DigestSchedule Schedule, bool IsOff, DateTimeOffset? ChangedAt)
{
    /// <summary>
    /// The date of the digest that should have been sent by now. None where the last one is longer ago than
    /// <paramref name="latest"/>, was due before the manager chose this time, or before the bot knew the manager: what was
    /// never promised is not late.
    /// </summary>
    public DateOnly? DueDate(DateTimeOffset now, TimeSpan latest)
    {
        if (IsOff)
            return null;
        var date = Schedule.LatestDate(now);
        if (Kind == DigestKind.Daily && !Manager.WorkDays.Includes(date.DayOfWeek))
            return null;
        var at = Schedule.On(date);
        return now - at <= latest && at > (ChangedAt ?? DateTimeOffset.MinValue) && at > Manager.Id.MadeAt() ? date : null;
    }
}
