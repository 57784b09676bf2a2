using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People;

/// <summary>Whom somebody should ask who may not do something.</summary>
internal sealed class Contacts(FeedbackDb db, IOptions<PeopleOptions> options)
{
    private const int MostNames = 3;

    /// <summary>What configuration names, else the names of a few admins; null when there is no admin yet. Not escaped.</summary>
    public async Task<string?> WhomToAskAsync(CancellationToken ct)
    {
        if (!string.IsNullOrWhiteSpace(options.Value.WhomToAsk))
            return options.Value.WhomToAsk.Trim();
        var configured = options.Value.Admins.Select(Person.Normalize).ToArray();
        var names = await db.Set<Person>().Where(p => p.IsActive && (p.IsAdmin || configured.Contains(p.ExternalId)))
            .OrderBy(p => p.Name).Select(p => p.Name).Take(MostNames).ToListAsync(ct);
        return names.Count == 0 ? null : string.Join(", ", names);
    }
}
