using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People;

/// <summary>
/// From the authenticated sender to who that is here and what they may do now. One query, as every click comes through
/// here. An admin whom only configuration knows joins the directory, so that an empty installation can be begun.
/// </summary>
internal sealed class ActorResolver(FeedbackDb db, TimeProvider clock, IOptions<PeopleOptions> options)
{
    private static readonly PerModel<Func<FeedbackDb, string, Task<Found?>>> Find = new(() => EF.CompileAsyncQuery((FeedbackDb db, string id) =>
        db.Set<Person>().Where(p => p.ExternalId == id)
            .Select(p => new Found(p, db.Set<Person>().Any(r => r.ManagerId == p.Id && r.IsActive)))
            .SingleOrDefault()));

    private static readonly PerModel<Func<FeedbackDb, string, Task<Found?>>> Look = new(() => EF.CompileAsyncQuery((FeedbackDb db, string id) =>
        db.Set<Person>().AsNoTracking().Where(p => p.ExternalId == id)
            .Select(p => new Found(p, db.Set<Person>().Any(r => r.ManagerId == p.Id && r.IsActive)))
            .SingleOrDefault()));

    /// <param name="externalId">The Entra object id.</param>
    /// <param name="name">As the client says it; used only for somebody who joins now.</param>
    /// <param name="locale">The client's.</param>
    /// <param name="timeZone">The client's, an IANA name; used only for somebody who joins now.</param>
    /// <param name="isClick">Whether a card was pressed: no card changes who pressed it, so what is not new is not watched for changes.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<Actor> ResolveAsync(string externalId, string? name, string? locale, string? timeZone, bool isClick, CancellationToken ct)
    {
        var id = Person.Normalize(externalId);
        var found = await (isClick ? Look : Find).For(db)(db, id).WaitAsync(ct);
        var configured = options.Value.IsAdmin(id);
        if (isClick && found is not null && (found.Person.ClientLocale != locale || !found.Person.IsActive))
            db.Attach(found.Person);
        var person = found?.Person ?? (configured ? Join(id, name, timeZone) : null);
        if (configured && person is { IsActive: false })
            person.Reactivate();
        if (person is not { IsActive: true })
            return new Actor(null, id, IsAdmin: false, IsManager: false, Language.Nearest(locale));
        person.NoteClientLocale(locale);
        return new Actor(person, id, person.IsAdmin || configured, found?.IsManager ?? false, person.Language);
    }

    private Person Join(string id, string? name, string? timeZone)
    {
        var known = TypedText.Line(name ?? "") is { Length: > 0 } line ? line : id;
        var zone = LocalTimes.FindZone(timeZone) is null ? options.Value.DefaultTimeZone : timeZone;
        var person = Person.Join(clock.NewId<PersonId>(), id, TypedText.Start(known, Person.MaxName), zone, options.Value.DefaultLocale);
        db.Add(person);
        return person;
    }

    private sealed record Found(Person Person, bool IsManager);
}
