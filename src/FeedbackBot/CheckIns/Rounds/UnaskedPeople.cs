using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>
/// Finds who of one zone should have a card now and has none: since the round has just opened for them, or because they
/// joined, came back or were moved while it was open. Nobody is asked twice for a date, or twice on a day.
/// </summary>
internal sealed class UnaskedPeople(FeedbackDb db, Members members, AbsenceQueries absences)
{
    public async Task<IReadOnlyList<Unasked>> FindAsync(
        CheckIn checkIn, string zoneName, IReadOnlyList<MemberKind> kinds, RecentRounds rounds, Almanac almanac, DateTimeOffset now, CancellationToken ct)
    {
        var times = rounds.TimesOf(checkIn);
        var open = kinds.Where(kind => kind.TimeZone == zoneName)
            .Select(kind => (kind, occurrence: times.OpenAt(now, kind.In(almanac), checkIn.ActiveSince, rounds.Run)))
            .Where(k => k.occurrence is not null).ToDictionary(k => k.kind, k => k.occurrence!.Value);
        var found = new List<Unasked>();
        foreach (var (date, day) in open.Values.Select(o => (o.Date, o.Day)).Distinct().OrderBy(o => o.Date))
        {
            var zone = LocalTimes.FindZone(zoneName) ?? TimeZoneInfo.Utc;
            var without = await members.ReadAsync(checkIn, WithoutPrompt(checkIn.Id, zoneName, rounds.On(date)?.Id, Day(day, zone), now), ct);
            var concerned = without.Where(m => open.TryGetValue(m.Kind, out var own) && own.Date == date && own.Day == day).ToList();
            if (concerned.Count > 0)
                found.Add(await SortAsync(checkIn, new Look(date, day, now.DateIn(zone), zone), concerned, open, almanac, ct));
        }

        return found;
    }

    private async Task<Unasked> SortAsync(
        CheckIn checkIn, Look at, List<Member> concerned, Dictionary<MemberKind, Occurrence> open, Almanac almanac, CancellationToken ct)
    {
        var tomorrow = at.Today.AddDays(1);
        var audience = db.Set<Person>().In(db, checkIn.Audience).Select(p => p.Id);
        var away = await absences.AwayAsync(audience, at.Today, tomorrow, ct);
        var midnight = LocalTimes.InstantOf(tomorrow, TimeOnly.MinValue, at.Zone);
        var wanted = concerned.Where(m => !m.IsMuted(at.Day)).ToList();
        return new Unasked(
            at.Date,
            [.. wanted.Where(m => IsThere(m, at.Today)).Select(m => new PersonToAsk(m.Id, open[m.Kind].Window))],
            wanted.Exists(m => !IsThere(m, at.Today) && IsThere(m, tomorrow) && open[m.Kind].Window.ClosesAt > midnight) ? midnight : null);

        // On the night of a round that closes tomorrow, tomorrow has to be a day of work too.
        bool IsThere(Member member, DateOnly date) => !away.IsAway(member.Id, date)
            && (date == at.Day || almanac.WeekOf(member.Kind.WorkDays, member.Kind.Calendar).Works(date));
    }

    private IQueryable<Person> WithoutPrompt(
        CheckInId checkIn, string zone, RoundId? round, (DateTimeOffset Start, DateTimeOffset End) day, DateTimeOffset now) =>
        db.Set<Person>().Where(p => p.TimeZone == zone && !db.Set<Prompt>().Any(asked => asked.PersonId == p.Id
            && (asked.RoundId == round
                || (asked.OpensAt >= day.Start && asked.OpensAt < day.End
                    && db.Set<Round>().Any(r => r.Id == asked.RoundId && r.CheckInId == checkIn)))
            && !(asked.State == PromptState.Excused && asked.ClosesAt > now)));

    private readonly record struct Look(DateOnly Date, DateOnly Day, DateOnly Today, TimeZoneInfo Zone);

    private static (DateTimeOffset Start, DateTimeOffset End) Day(DateOnly day, TimeZoneInfo zone) =>
        (LocalTimes.InstantOf(day, TimeOnly.MinValue, zone), LocalTimes.InstantOf(day.AddDays(1), TimeOnly.MinValue, zone));
}

/// <param name="Date">The date of the round.</param>
/// <param name="People">Whom to ask now.</param>
/// <param name="LaterAt">When somebody else is back while the round is still open; null when nobody is.</param>
internal sealed record Unasked(DateOnly Date, IReadOnlyList<PersonToAsk> People, DateTimeOffset? LaterAt)
{
    public DateTimeOffset OpensAt => People.Min(p => p.Window.OpensAt);
}

/// <param name="Window">By their own zone and time.</param>
internal sealed record PersonToAsk(PersonId Id, Window Window);
