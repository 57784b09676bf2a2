using System.Linq.Expressions;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People;

/// <summary>What features may ask about people. Lists hold active people only and come by name, then id.</summary>
internal sealed class PeopleQueries(FeedbackDb db)
{
    private const int IdsPerQuery = 500;

    private static readonly Expression<Func<Person, PersonInfo>> Info = p => new PersonInfo(
        p.Id, p.ExternalId, p.Name, p.Email, p.ManagerId, p.Department, p.Team, p.Role, p.TimeZone,
        p.ChosenLanguage ?? Language.Nearest(p.ClientLocale ?? p.Locale), p.WorkDays, p.IsAdmin, p.IsActive)
    {
        Calendar = p.Calendar,
        Quiet = p.Quiet,
        ChoseWorkDays = p.ChoseWorkDays,
    };

    private IQueryable<Person> Everyone => db.Set<Person>().AsNoTracking();

    private IQueryable<Person> Active => Everyone.Where(p => p.IsActive);

    /// <summary>Also finds people who are gone: what they did is still shown under their name.</summary>
    public async Task<PersonInfo?> FindAsync(PersonId id, CancellationToken ct) =>
        await Everyone.Where(p => p.Id == id).Select(Info).SingleOrDefaultAsync(ct);

    /// <summary>Also finds people who are gone. Unknown ids are left out.</summary>
    public async Task<IReadOnlyDictionary<PersonId, PersonInfo>> ByIdsAsync(IEnumerable<PersonId> ids, CancellationToken ct)
    {
        var found = new Dictionary<PersonId, PersonInfo>();
        foreach (var some in ids.Distinct().Chunk(IdsPerQuery))
        {
            await foreach (var person in Everyone.Where(p => some.Contains(p.Id)).Select(Info).AsAsyncEnumerable().WithCancellation(ct))
                found[person.Id] = person;
        }

        return found;
    }

    /// <param name="team">Compared without regard to case; null means everybody.</param>
    public async Task<IReadOnlyList<PersonInfo>> ActiveAsync(string? team, CancellationToken ct) =>
        await ListAsync(OfTeam(team), ct);

    public async Task<int> CountActiveAsync(string? team, CancellationToken ct) => await OfTeam(team).CountAsync(ct);

    /// <summary>The teams that have active people, by name.</summary>
    public async Task<IReadOnlyList<string>> TeamsAsync(CancellationToken ct) =>
        await Active.Where(p => p.Team != null).Select(p => p.Team!).Distinct().OrderBy(team => team).ToListAsync(ct);

    /// <summary>The zones active people live by, each with how many they are.</summary>
    public async Task<IReadOnlyList<ZoneGroup>> ZonesAsync(string? team, CancellationToken ct) =>
        await OfTeam(team).GroupBy(p => p.TimeZone).OrderBy(zone => zone.Key)
            .Select(zone => new ZoneGroup(zone.Key, zone.Count())).ToListAsync(ct);

    public async Task<bool> IsManagerAsync(PersonId person, CancellationToken ct) =>
        await Active.AnyAsync(p => p.ManagerId == person, ct);

    public async Task<IReadOnlyList<PersonInfo>> ManagersAsync(CancellationToken ct) =>
        await ListAsync(Active.Where(m => Active.Any(p => p.ManagerId == m.Id)), ct);

    public async Task<IReadOnlyList<PersonInfo>> ReportsAsync(PersonId manager, CancellationToken ct) =>
        await ListAsync(Active.Where(p => p.ManagerId == manager), ct);

    /// <summary>Everybody below the manager, at any depth, also below people who are gone; never the manager.</summary>
    public async Task<IReadOnlyList<PersonInfo>> TreeAsync(PersonId manager, CancellationToken ct) =>
        await ListAsync(Tree(manager), ct);

    public async Task<bool> IsInTreeAsync(PersonId manager, PersonId person, CancellationToken ct) =>
        await Tree(manager).AnyAsync(p => p.Id == person, ct);

    private IQueryable<Person> Tree(PersonId manager) => ManagerTree.Below(db, manager).Where(p => p.IsActive);

    private IQueryable<Person> OfTeam(string? team)
    {
        if (team is null)
            return Active;
        var exact = team.Trim();
        var lower = exact.ToLowerInvariant();

        // SQLite lowers ASCII letters only, so a name such as "Éditeurs" must also match as it is written.
        return Active.Where(p => p.Team != null && (p.Team == exact || p.Team.ToLower() == lower));
    }

    private static async Task<IReadOnlyList<PersonInfo>> ListAsync(IQueryable<Person> people, CancellationToken ct) =>
        await people.OrderBy(p => p.Name).ThenBy(p => p.Id).Select(Info).ToListAsync(ct);
}
