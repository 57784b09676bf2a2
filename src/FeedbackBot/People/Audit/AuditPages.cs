using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Audit;

/// <summary>Reads the audit log, newest first.</summary>
internal sealed class AuditPages(FeedbackDb db)
{
    public const int PerPage = 20;

    /// <param name="about">Only what this person did or what was about them; null for everything.</param>
    /// <param name="page">From 0.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<AuditPage> ReadAsync(PersonInfo? about, int page, CancellationToken ct)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (about is not null)
        {
            var id = about.Id.ToString();
            entries = entries.Where(e => e.ActorExternalId == about.ExternalId || e.Subject.Contains(id));
        }

        var count = await entries.CountAsync(ct);
        var pages = Math.Max(1, (count + PerPage - 1) / PerPage);
        page = Math.Clamp(page, 0, pages - 1);
        var found = await entries.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Skip(page * PerPage).Take(PerPage).ToListAsync(ct);
        return new AuditPage(found, await NamesAsync(found, ct), about, count, page, pages);
    }

    /// <summary>Names of the actors, and of the people among the subjects, by the id the entry has.</summary>
    private async Task<IReadOnlyDictionary<string, string>> NamesAsync(List<AuditEntry> entries, CancellationToken ct)
    {
        var actors = entries.Select(e => e.ActorExternalId).Distinct().ToArray();
        var subjects = entries.SelectMany(e => e.Subject.Split(',')).Select(s => Common.NewIds.ParseId<PersonId>(s))
            .OfType<PersonId>().Distinct().ToArray();
        var people = await db.Set<Person>().AsNoTracking()
            .Where(p => actors.Contains(p.ExternalId) || subjects.Contains(p.Id))
            .Select(p => new { p.Id, p.ExternalId, p.Name }).ToListAsync(ct);
        return people.SelectMany(p => new[] { (Key: p.ExternalId, p.Name), (Key: p.Id.ToString(), p.Name) })
            .GroupBy(p => p.Key).ToDictionary(same => same.Key, same => same.First().Name);
    }
}

/// <param name="Names">By external id and by person id.</param>
internal sealed record AuditPage(
    IReadOnlyList<AuditEntry> Entries, IReadOnlyDictionary<string, string> Names, PersonInfo? About, int Count, int Page, int Pages);
