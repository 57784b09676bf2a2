namespace FeedbackBot.People.Absences;

/// <summary>For whom somebody may set an absence: for themselves, for everybody below them, and as an admin for anybody.</summary>
internal sealed class AbsencePeople(PersonFinder finder, PeopleQueries people)
{
    /// <param name="actor">Who asks.</param>
    /// <param name="typed">Whom they named; nobody means themselves.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<FoundPerson> FindAsync(Actor actor, string? typed, CancellationToken ct) => typed is null
        ? new FoundPerson.One(PersonInfo.Of(actor.Person!))
        : await finder.FindAsync(typed, actor.IsAdmin ? null : actor.Person!.Id, ct);

    /// <returns>Null when that is none of their business, or nobody.</returns>
    public async Task<PersonInfo?> MayAsync(Actor actor, PersonId person, CancellationToken ct)
    {
        if (actor.Person is not { } self)
            return null;
        return actor.IsAdmin || self.Id == person || await people.IsInTreeAsync(self.Id, person, ct) ? await people.FindAsync(person, ct) : null;
    }
}
