using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Who will get the next rounds, when by their own clock, and who will not and why.</summary>
internal sealed class PreviewCheckIn(FeedbackDb db, Members members, AlmanacReader almanacs, AbsenceQueries absences, TimeProvider clock)
{
    /// <summary>How many people are named; the rest are counted, and said to be.</summary>
    public const int MaxNames = 30;

    /// <summary>How many rounds are shown.</summary>
    public const int Rounds = 5;

    /// <summary>How many people are named for each of them.</summary>
    public const int MaxNamesPerRound = 8;

    public async Task<CheckInPreview> RunAsync(CheckIn checkIn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var people = db.Set<Person>().AsNoTracking().In(db, checkIn.Audience);
        var names = await people.Where(p => p.IsActive).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var almanac = await almanacs.ReadAsync(now, ct, CheckInCalendar.DaysToSearch);
        var read = await members.ReadAsync(checkIn, db.Set<Person>(), ct);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var away = await absences.AwayAsync(people.Select(p => p.Id), today.AddDays(-1), today.AddDays(CheckInCalendar.DaysToSearch), ct);
        var asked = new Asking((await RecentRounds.ReadAsync(db, checkIn.Id, now, ct)).ComingTimesOf(checkIn), almanac, away, [.. read.OrderBy(m => names[m.Id], StringComparer.Ordinal)], names);
        var gone = people.Where(p => !p.IsActive);
        var left = await gone.OrderBy(p => p.Name).Take(MaxNames).Select(p => new LeftOut(p.Name, LeftOutReason.Inactive, null, null)).ToListAsync(ct);

        var zones = asked.Zones(now);
        var next = asked.Split(m => zones.Find(z => z.Zone == m.Kind.TimeZone)?.Next?.Date);
        return new CheckInPreview(
            [.. zones.OrderBy(z => z.Next?.Window.OpensAt ?? DateTimeOffset.MaxValue).ThenBy(z => z.Zone, StringComparer.Ordinal)],
            [.. next.Asked.Take(MaxNames).Select(p => names[p.Member.Id])],
            [.. next.LeftOut.Concat(left).OrderBy(p => p.Name, StringComparer.Ordinal).Take(MaxNames)],
            next.LeftOut.Count + await gone.CountAsync(ct),
            [.. asked.NextDates(now).Select(date => (date, asked.Split(_ => date))).Select(r => new RoundPreview(
                r.date, r.Item2.Asked.Count, r.Item2.Asked.Count(p => p.Placement.Reason == PlacementReason.Moved),
                [.. r.Item2.LeftOut.Take(MaxNamesPerRound)], r.Item2.LeftOut.Count))]);
    }

    /// <summary>The same questions to everybody a check-in asks.</summary>
    private sealed class Asking(CheckInTimes times, Almanac almanac, Away away, IReadOnlyList<Member> people, IReadOnlyDictionary<PersonId, string> names)
    {
        public List<ZonePreview> Zones(DateTimeOffset now) => [.. people.GroupBy(m => m.Kind.TimeZone).Select(zone =>
        {
            var next = zone.Select(m => m.Kind).Distinct().Select(kind => times.NextAfter(now, kind.In(almanac)))
                .Where(o => o is not null).OrderBy(o => o!.Value.Window.OpensAt).FirstOrDefault();
            var asked = next is { } round ? zone.Count(m => Why(m, round.Date).LeftOut is null) : 0;
            return new ZonePreview(zone.Key, asked, zone.Count() - asked, next);
        })];

        /// <summary>The dates of the next rounds, those included that nobody gets.</summary>
        public IEnumerable<DateOnly> NextDates(DateTimeOffset now)
        {
            var zones = people.Select(m => m.Kind).Distinct().Select(kind => kind.In(almanac)).ToList();
            if (zones.Count == 0)
                zones.Add(Attendance.In(TimeZoneInfo.Utc));
            var today = zones.Min(who => now.DateIn(who.Zone));
            return times.NextDates(today.AddDays(-1)).Where(date => zones.Exists(
                who => times.WindowOn(times.Place(date, who.Week).Day ?? date, who.Zone, who.OwnTime).OpensAt > now)).Take(Rounds);
        }

        public (IReadOnlyList<(Member Member, Placement Placement)> Asked, IReadOnlyList<LeftOut> LeftOut) Split(Func<Member, DateOnly?> dateOf)
        {
            var (asked, left) = (new List<(Member, Placement)>(), new List<LeftOut>());
            foreach (var member in people)
            {
                var (placement, why) = dateOf(member) is { } date ? Why(member, date) : (default, new LeftOut(names[member.Id], LeftOutReason.NotWorking));
                if (why is null)
                    asked.Add((member, placement));
                else
                    left.Add(why);
            }

            return (asked, left);
        }

        private (Placement Placement, LeftOut? LeftOut) Why(Member member, DateOnly date)
        {
            var name = names[member.Id];
            var placement = times.Place(date, almanac.WeekOf(member.Kind.WorkDays, member.Kind.Calendar));
            return (placement, placement switch
            {
                { Day: { } day } when away.Of(member.Id).Where(range => range.Includes(day)).Select(range => (DateRange?)range).FirstOrDefault() is { } range =>
                    new LeftOut(name, LeftOutReason.Away, range.To),
                { Day: { } day } when member.IsMuted(day) => new LeftOut(name, LeftOutReason.Muted, member.MutedUntil),
                { Day: not null } => null,
                { Reason: PlacementReason.Taken } => new LeftOut(name, LeftOutReason.Taken),
                { Reason: PlacementReason.Holiday } => new LeftOut(name, LeftOutReason.Holiday, null, almanac.HolidayName(member.Kind.Calendar, date)),
                _ => new LeftOut(name, LeftOutReason.NotWorking),
            });
        }
    }
}
