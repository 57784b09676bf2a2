using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Import;

/// <summary>Reads the directory as an import compares it.</summary>
internal sealed class DirectoryReader(FeedbackDb db)
{
    public async Task<DirectorySnapshot> ReadAsync(CancellationToken ct)
    {
        var people = await db.Set<Person>().AsNoTracking().ToListAsync(ct);
        var externalIds = people.ToDictionary(p => p.Id, p => p.ExternalId);
        var byActive = people.ToLookup(p => p.IsActive, Describe);
        return new DirectorySnapshot(
            byActive[true].ToDictionary(p => p.ExternalId), byActive[false].ToDictionary(p => p.ExternalId));

        DirectoryPerson Describe(Person p) => new(
            p.ExternalId, p.Name, p.Email, p.ManagerId is { } manager ? externalIds[manager] : null,
            p.Department, p.Team, p.Role, p.TimeZone, p.Locale, p.DirectoryWorkDays, p.IsAdmin)
        {
            Calendar = p.Calendar,
        };
    }
}
