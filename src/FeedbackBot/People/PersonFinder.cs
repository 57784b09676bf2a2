using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People;

/// <summary>Finds the person somebody means by a name, a part of a name, an e-mail address or an id. Active people only.</summary>
internal sealed class PersonFinder(FeedbackDb db, PeopleQueries people)
{
    /// <summary>How many candidates are named when several people are meant.</summary>
    public const int MostCandidates = 10;

    /// <param name="text">As typed; a leading "@" is ignored.</param>
    /// <param name="asSeenBy">Only this person and everybody below them are found; null for everybody.</param>
    /// <param name="ct">Stops waiting.</param>
    public Task<FoundPerson> FindAsync(string text, PersonId? asSeenBy, CancellationToken ct) =>
        FindAsync(text, db.Set<Person>(), asSeenBy, ct);

    /// <summary>Only the active ones of these people are found.</summary>
    public Task<FoundPerson> FindAmongAsync(string text, IQueryable<Person> among, CancellationToken ct) => FindAsync(text, among, null, ct);

    private async Task<FoundPerson> FindAsync(string text, IQueryable<Person> among, PersonId? asSeenBy, CancellationToken ct)
    {
        var wanted = text.Trim().TrimStart('@').Trim();
        if (wanted.Length == 0)
            return new FoundPerson.Nobody();
        var lower = wanted.ToLowerInvariant();
        var active = among.Where(p => p.IsActive);

        // SQLite lowers ASCII letters only, so names with other letters must also match as they are written.
        var exact = await CandidatesAsync(
            active.Where(p => p.ExternalId == lower || p.Email!.ToLower() == lower || p.Name == wanted || p.Name.ToLower() == lower), asSeenBy, ct);
        if (exact.Count > 0)
            return Of(exact);
        return Of(await CandidatesAsync(active.Where(p => p.Name.Contains(wanted) || p.Name.ToLower().Contains(lower)), asSeenBy, ct));
    }

    private async Task<IReadOnlyList<PersonInfo>> CandidatesAsync(IQueryable<Person> query, PersonId? asSeenBy, CancellationToken ct)
    {
        var ids = query.OrderBy(p => p.Name).ThenBy(p => p.Id).Select(p => p.Id);
        var found = asSeenBy is null ? await ids.Take(MostCandidates + 1).ToListAsync(ct) : await ids.ToListAsync(ct);
        if (asSeenBy is { } viewer)
        {
            var visible = (await people.TreeAsync(viewer, ct)).Select(p => p.Id).Append(viewer).ToHashSet();
            found = [.. found.Where(visible.Contains).Take(MostCandidates + 1)];
        }

        var byId = await people.ByIdsAsync(found, ct);
        return [.. found.Select(id => byId[id])];
    }

    private static FoundPerson Of(IReadOnlyList<PersonInfo> candidates) => candidates.Count switch
    {
        0 => new FoundPerson.Nobody(),
        1 => new FoundPerson.One(candidates[0]),
        _ => new FoundPerson.Several([.. candidates.Take(MostCandidates)], candidates.Count > MostCandidates),
    };
}

/// <summary>Whom a text meant.</summary>
internal abstract record FoundPerson
{
    internal sealed record One(PersonInfo Person) : FoundPerson;

    /// <param name="Candidates">At most <see cref="PersonFinder.MostCandidates"/>.</param>
    /// <param name="AndMore">There are others besides.</param>
    internal sealed record Several(IReadOnlyList<PersonInfo> Candidates, bool AndMore) : FoundPerson;

    internal sealed record Nobody : FoundPerson;

    /// <summary>What to answer when it was not one person: who may have been meant, and how to say it.</summary>
    public string Explain(Common.Texts texts, string typed)
    {
        var shown = AdaptiveCards.CardText.EscapeLine(typed.Length > 60 ? typed[..60] + "…" : typed);
        return this is Several several
            ? string.Join("\n", [
                texts["People.Ambiguous", shown], "",
                .. several.Candidates.Select(p => "- " + AdaptiveCards.CardText.EscapeLine($"{p.Name} ({p.Email ?? p.ExternalId})")), "",
                texts[several.AndMore ? "People.AmbiguousMore" : "People.AmbiguousHint"],
            ])
            : texts["People.NotFound", shown];
    }
}
