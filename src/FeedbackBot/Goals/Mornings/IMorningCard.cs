using FeedbackBot.People;

namespace FeedbackBot.Goals.Mornings;

/// <summary>A card that some people get on the morning of a working day. Whether they get it is decided from the database, so it may be looked at again.</summary>
internal interface IMorningCard
{
    /// <summary>Whom it can concern at all: a day on which nobody of a zone is among them needs no wake.</summary>
    /// <param name="people">Active people.</param>
    /// <param name="today">UTC.</param>
    IQueryable<Person> Among(IQueryable<Person> people, DateOnly today);

    /// <summary>Looked at by many at once, so that most people cost no piece of work.</summary>
    Task<IReadOnlyList<PersonId>> DueAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct);

    /// <summary>In a piece of work of its own.</summary>
    /// <returns>Whether it was sent now.</returns>
    Task<bool> SendAsync(PersonId person, CancellationToken ct);
}
