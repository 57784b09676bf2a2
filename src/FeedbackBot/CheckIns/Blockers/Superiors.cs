using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>Who is above somebody, the manager first, and whether they are there now.</summary>
internal sealed class Superiors(FeedbackDb db, AbsenceQueries absences, TimeProvider clock)
{
    /// <summary>What concerns one person's work is brought no further up than this.</summary>
    private const int MostLevels = 3;

    public async Task<IReadOnlyList<Superior>> AboveAsync(Person person, CancellationToken ct)
    {
        var (found, next) = (new List<Person>(), person.ManagerId);
        while (next is { } id && found.Count < MostLevels && id != person.Id && found.TrueForAll(p => p.Id != id)
            && await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == id, ct) is { } superior)
        {
            found.Add(superior);
            next = superior.ManagerId;
        }

        var now = clock.GetUtcNow();
        var today = now.DateIn(TimeZoneInfo.Utc);
        var away = await absences.AwayAsync([.. found.Select(p => p.Id)], today.AddDays(-1), today.AddDays(1), ct);
        return [.. found.Select(p => new Superior(p, AwayUntil(away.Of(p.Id), now.DateIn(p.Zone))))];

        static DateOnly? AwayUntil(IEnumerable<DateRange> ranges, DateOnly date) =>
            ranges.Where(range => range.Includes(date)).Select(range => (DateOnly?)range.To).FirstOrDefault();
    }
}

/// <param name="AwayUntil">The last day of the absence they are on, by their own calendar; null for somebody who is not away.</param>
internal sealed record Superior(Person Person, DateOnly? AwayUntil)
{
    public bool IsHere => Person.IsActive && AwayUntil is null;

    /// <summary>
    /// Whom to tell of what nobody reacted to: the nearest who is there and was not told of it last. So it is the manager,
    /// or while they are away whoever is above; and then the next, or the manager who is back.
    /// </summary>
    public static Superior? ToTell(IReadOnlyList<Superior> above, PersonId? toldLast) =>
        above.FirstOrDefault(s => s.IsHere && s.Person.Id != toldLast);
}
