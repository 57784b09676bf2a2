using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Reads those a check-in asks, each with what decides on when.</summary>
internal sealed class Members(FeedbackDb db)
{
    /// <summary>The active people among them.</summary>
    public async Task<IReadOnlyList<Member>> ReadAsync(CheckIn checkIn, IQueryable<Person> people, CancellationToken ct) => await (
        from person in people.AsNoTracking().In(db, checkIn.Audience).Where(p => p.IsActive)
        join choice in db.Set<CheckInChoice>().Where(c => c.CheckInId == checkIn.Id) on person.Id equals choice.PersonId into choices
        from choice in choices.DefaultIfEmpty()
        orderby person.Id
        select new Member(person.Id, new MemberKind(person.TimeZone, person.WorkDays, person.Calendar, choice.At), choice.MutedUntil, person.Quiet)).ToListAsync(ct);

    /// <summary>The kinds of people there are among them: few, however many they are.</summary>
    public async Task<IReadOnlyList<MemberKind>> KindsAsync(CheckIn checkIn, string? zone, CancellationToken ct) => [.. (await (
        from person in db.Set<Person>().AsNoTracking().In(db, checkIn.Audience).Where(p => p.IsActive && (zone == null || p.TimeZone == zone))
        join choice in db.Set<CheckInChoice>().Where(c => c.CheckInId == checkIn.Id) on person.Id equals choice.PersonId into choices
        from choice in choices.DefaultIfEmpty()
        select new { person.TimeZone, person.WorkDays, person.Calendar, OwnTime = choice.At }).Distinct().ToListAsync(ct))
        .Select(kind => new MemberKind(kind.TimeZone, kind.WorkDays, kind.Calendar, kind.OwnTime))];
}

/// <param name="MutedUntil">The last day on which they do not want to be asked.</param>
/// <param name="Quiet">The quiet hours they chose; null for the usual ones.</param>
internal sealed record Member(PersonId Id, MemberKind Kind, DateOnly? MutedUntil, QuietHours? Quiet)
{
    public TimeZoneInfo Zone => LocalTimes.FindZone(Kind.TimeZone) ?? TimeZoneInfo.Utc;

    public bool IsMuted(DateOnly day) => MutedUntil >= day;
}

/// <summary>What people have in common who get every round at the same time.</summary>
/// <param name="TimeZone">IANA name.</param>
/// <param name="Calendar">Whose holidays they have.</param>
/// <param name="OwnTime">The local time at which they want their card.</param>
internal readonly record struct MemberKind(string TimeZone, WorkDays WorkDays, string? Calendar, TimeOnly? OwnTime)
{
    public Attendance In(Almanac almanac) =>
        new(LocalTimes.FindZone(TimeZone) ?? TimeZoneInfo.Utc, almanac.WeekOf(WorkDays, Calendar), OwnTime);
}
