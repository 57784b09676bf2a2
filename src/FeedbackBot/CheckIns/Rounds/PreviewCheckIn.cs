using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Who will get the next round, when by their own clock, and who will not and why.</summary>
internal sealed class PreviewCheckIn(FeedbackDb db, TimeProvider clock)
{
    /// <summary>How many people are named; the rest are counted, and said to be.</summary>
    public const int MaxNames = 30;

    public async Task<CheckInPreview> RunAsync(CheckIn checkIn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var people = db.Set<Person>().AsNoTracking().In(db, checkIn.Audience);
        var groups = await people.Where(p => p.IsActive).GroupBy(p => new { p.TimeZone, p.WorkDays })
            .Select(g => new { g.Key.TimeZone, g.Key.WorkDays, Count = g.Count() }).ToListAsync(ct);
        var zones = new List<ZonePreview>();
        foreach (var zone in groups.GroupBy(g => g.TimeZone))
        {
            var next = checkIn.Times.NextAfter(now, LocalTimes.FindZone(zone.Key) ?? TimeZoneInfo.Utc);
            var asked = zone.Where(g => next is { } n && g.WorkDays.Includes(n.Date.DayOfWeek)).Sum(g => g.Count);
            zones.Add(new ZonePreview(zone.Key, asked, zone.Sum(g => g.Count) - asked, next));
        }

        var names = await people.OrderBy(p => p.Name).ThenBy(p => p.Id)
            .Select(p => new { p.Name, p.TimeZone, p.WorkDays, p.IsActive }).Take(2000).ToListAsync(ct);
        var left = names.Select(p => (p.Name, Reason: Reason(p.IsActive, p.WorkDays, zones.Find(z => z.Zone == p.TimeZone)))).ToList();
        var inactive = await people.CountAsync(p => !p.IsActive, ct);
        return new CheckInPreview(
            [.. zones.OrderBy(z => z.Next?.Window.OpensAt ?? DateTimeOffset.MaxValue).ThenBy(z => z.Zone, StringComparer.Ordinal)],
            [.. left.Where(p => p.Reason is null).Take(MaxNames).Select(p => p.Name)],
            [.. left.Where(p => p.Reason is not null).Take(MaxNames).Select(p => new LeftOut(p.Name, p.Reason!.Value))],
            zones.Sum(z => z.NotAsked) + inactive);
    }

    private static LeftOutReason? Reason(bool isActive, WorkDays days, ZonePreview? zone) => (isActive, zone?.Next) switch
    {
        (false, _) => LeftOutReason.Inactive,
        (_, { } next) => days.Includes(next.Date.DayOfWeek) ? null : LeftOutReason.NotWorking,
        _ => LeftOutReason.NotWorking,
    };
}

/// <param name="Asked">Some of those who will be asked, by name.</param>
/// <param name="LeftOut">Some of those who will not.</param>
/// <param name="LeftOutCount">How many will not.</param>
internal sealed record CheckInPreview(
    IReadOnlyList<ZonePreview> Zones, IReadOnlyList<string> Asked, IReadOnlyList<LeftOut> LeftOut, int LeftOutCount)
{
    public int AskedCount => Zones.Sum(z => z.Asked);
}

/// <param name="Zone">IANA name.</param>
/// <param name="NotAsked">Active people of the zone who do not work on that day.</param>
internal sealed record ZonePreview(string Zone, int Asked, int NotAsked, Occurrence? Next);

internal sealed record LeftOut(string Name, LeftOutReason Reason);

internal enum LeftOutReason
{
    /// <summary>The round is on a day on which they do not work.</summary>
    NotWorking,

    /// <summary>They have left the directory.</summary>
    Inactive,
}
