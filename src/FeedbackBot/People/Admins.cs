using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People;

/// <summary>Who may administer the bot, and why.</summary>
internal sealed class Admins(FeedbackDb db, IOptions<PeopleOptions> options)
{
    /// <summary>Configuration names admins, of whom some may never have written.</summary>
    public bool AnyConfigured => options.Value.Admins.Length > 0;

    /// <summary>By name. Admins of the configuration who never wrote are not among them.</summary>
    public async Task<IReadOnlyList<Admin>> ListAsync(CancellationToken ct)
    {
        var configured = options.Value.Admins.Select(Person.Normalize).ToArray();
        var people = await db.Set<Person>().Where(p => p.IsActive && (p.IsAdmin || configured.Contains(p.ExternalId)))
            .OrderBy(p => p.Name).ThenBy(p => p.Id).ToListAsync(ct);
        return [.. people.Select(p => new Admin(p, configured.Contains(p.ExternalId)))];
    }
}

/// <param name="ByConfiguration">They stay admin whatever is imported or commanded.</param>
internal sealed record Admin(Person Person, bool ByConfiguration);
