using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Absences;

/// <summary>Who is away. Days are those of each person's own calendar.</summary>
internal sealed class AbsenceQueries(FeedbackDb db)
{
    private const int IdsPerQuery = 500;

    /// <param name="people">A query, so that a whole audience is asked about in one statement.</param>
    /// <param name="from">The first day that matters.</param>
    /// <param name="to">The last day that matters.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<Away> AwayAsync(IQueryable<PersonId> people, DateOnly from, DateOnly to, CancellationToken ct) =>
        new(await ReadAsync(Between(from, to).Where(a => people.Contains(a.PersonId)), ct));

    public async Task<Away> AwayAsync(IReadOnlyCollection<PersonId> people, DateOnly from, DateOnly to, CancellationToken ct)
    {
        var found = new List<(PersonId, DateRange)>();
        foreach (var some in people.Distinct().Chunk(IdsPerQuery))
            found.AddRange(await ReadAsync(Between(from, to).Where(a => some.Contains(a.PersonId)), ct));
        return new Away(found);
    }

    private IQueryable<Absence> Between(DateOnly from, DateOnly to) =>
        db.Set<Absence>().AsNoTracking().Where(a => a.From <= to && a.To >= from);

    private static async Task<IEnumerable<(PersonId, DateRange)>> ReadAsync(IQueryable<Absence> absences, CancellationToken ct)
    {
        var rows = await absences.Select(a => new { a.PersonId, a.From, a.To }).ToListAsync(ct);
        return rows.Select(a => (a.PersonId, new DateRange(a.From, a.To)));
    }
}
