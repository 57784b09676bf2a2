using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Who will get the next rounds, when by their own clock, and who will not and why.</summary>
internal sealed class PreviewCheckIn(FeedbackDb db, Members members, AlmanacReader almanacs, AbsenceQueries absences, IOptions<PeopleOptions> options, TimeProvider clock)
{
    /// <summary>How many people are named; the rest are counted, and said to be.</summary>
    public const int MaxNames = 30;

    /// <summary>How many rounds are shown.</summary>
    public const int Rounds = 5;

    /// <summary>How many people are named for each of them.</summary>
    public const int MaxNamesPerRound = 8;

    /// <summary>How many days ahead somebody's next hour of work is looked for.</summary>
    private const int DaysOfQuiet = 60;

    public async Task<CheckInPreview> RunAsync(CheckIn checkIn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var people = db.Set<Person>().AsNoTracking().In(db, checkIn.Audience);
        var names = await people.Where(p => p.IsActive).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var almanac = await almanacs.ReadAsync(now, ct, CheckInCalendar.DaysToSearch);
        var read = await members.ReadAsync(checkIn, db.Set<Person>(), ct);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var away = await absences.AwayAsync(people.Select(p => p.Id), today.AddDays(-1), today.AddDays(CheckInCalendar.DaysToSearch), ct);
        var asked = new Asking(
            (await RecentRounds.ReadAsync(db, checkIn.Id, now, ct)).ComingTimesOf(checkIn), almanac, away, options.Value.Quiet,
            [.. read.OrderBy(m => names[m.Id], StringComparer.Ordinal)], names);
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
                r.date, r.Item2.Asked.Count, r.Item2.Asked.Count(p => p.Reason == PlacementReason.Moved),
                [.. r.Item2.LeftOut.Take(MaxNamesPerRound)], r.Item2.LeftOut.Count))]);
    }

    /// <summary>The same questions to everybody a check-in asks.</summary>
    private sealed class Asking(
        CheckInTimes times, Almanac almanac, Away away, QuietHours usual, IReadOnlyList<Member> people, IReadOnlyDictionary<PersonId, string> names)
    {
        public List<ZonePreview> Zones(DateTimeOffset now) => [.. people.GroupBy(m => m.Kind.TimeZone).Select(zone =>
        {
            var next = zone.Select(m => m.Kind).Distinct().Select(kind => times.NextAfter(now, kind.In(almanac)))
                .Where(o => o is not null).OrderBy(o => o!.Value.Window.OpensAt).FirstOrDefault();
            List<Fate> asked = next is { } round ? [.. zone.Select(m => FateOf(m, round.Date)).Where(fate => fate.LeftOut is null)] : [];
            return new ZonePreview(zone.Key, asked.Count, zone.Count() - asked.Count, next)
            {
                Comes = asked.Min(fate => fate.Comes),
                Waiting = asked.Count(fate => fate.Waits),
            };
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

        public (IReadOnlyList<(Member Member, PlacementReason Reason)> Asked, IReadOnlyList<LeftOut> LeftOut) Split(Func<Member, DateOnly?> dateOf)
        {
            var (asked, left) = (new List<(Member, PlacementReason)>(), new List<LeftOut>());
            foreach (var member in people)
            {
                var fate = dateOf(member) is { } date ? FateOf(member, date) : new Fate { LeftOut = new LeftOut(names[member.Id], LeftOutReason.NotWorking) };
                if (fate.LeftOut is { } why)
                    left.Add(why);
                else
                    asked.Add((member, fate.Reason));
            }

            return (asked, left);
        }

        private Fate FateOf(Member member, DateOnly date)
        {
            var name = names[member.Id];
            var placement = times.Place(date, almanac.WeekOf(member.Kind.WorkDays, member.Kind.Calendar));
            if (placement.Day is not { } day)
            {
                return new Fate
                {
                    LeftOut = placement.Reason switch
                    {
                        PlacementReason.Taken => new LeftOut(name, LeftOutReason.Taken),
                        PlacementReason.Holiday => new LeftOut(name, LeftOutReason.Holiday, null, almanac.HolidayName(member.Kind.Calendar, date)),
                        _ => new LeftOut(name, LeftOutReason.NotWorking),
                    },
                };
            }

            if (away.Of(member.Id).Where(range => range.Includes(day)).Select(range => (DateRange?)range).FirstOrDefault() is { } gone)
                return new Fate { LeftOut = new LeftOut(name, LeftOutReason.Away, gone.To) };
            if (member.IsMuted(day))
                return new Fate { LeftOut = new LeftOut(name, LeftOutReason.Muted, member.MutedUntil) };
            var window = times.WindowOn(day, member.Zone, member.Kind.OwnTime);
            var comes = almanac.WorkingTimeOf(member, usual, away).NextAfter(window.OpensAt, DaysOfQuiet);
            return comes < window.ClosesAt
                ? new Fate { Reason = placement.Reason, Comes = comes, Waits = comes > window.OpensAt }
                : new Fate { LeftOut = new LeftOut(name, LeftOutReason.Quiet) { QuietUntil = comes?.In(member.Zone) } };
        }

        /// <summary>What one round is to one person: a card at some instant, or a reason why there is none.</summary>
        private readonly record struct Fate
        {
            public PlacementReason Reason { get; init; }

            /// <summary>UTC.</summary>
            public DateTimeOffset? Comes { get; init; }

            /// <summary>Whether it opens in their quiet hours, and comes when they end.</summary>
            public bool Waits { get; init; }

            public LeftOut? LeftOut { get; init; }
        }
    }
}
