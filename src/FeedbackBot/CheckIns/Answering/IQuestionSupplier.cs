using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>
/// A feature that says what one kind of question asks each person, and keeps what they answer in the piece of work that takes the answer.
/// Check-ins store only how much was said: what it was is the feature's to keep and to show to those entitled.
/// </summary>
internal interface IQuestionSupplier
{
    QuestionKind Kind { get; }

    /// <summary>The most there can be on one card: a check-in that could not ask it is refused when it is created.</summary>
    IReadOnlyList<SuppliedPart> Largest { get; }

    /// <summary>What these people are asked now; nothing for whom nothing is due.</summary>
    /// <param name="people">Who is asked.</param>
    /// <param name="since">UTC: what they said in a check-in since then is asked again, with what they said, so that it can be changed; null: nothing is.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<ILookup<PersonId, SuppliedPart>> ReadAsync(IReadOnlyCollection<PersonId> people, DateTimeOffset? since, CancellationToken ct);

    /// <summary>Keeps all of what was typed, or none and says everything that is wrong with it. Whether the person may is looked at here.</summary>
    /// <param name="person">Whose answer it is.</param>
    /// <param name="texts">In their language.</param>
    /// <param name="typed">By the input's name, without empty ones.</param>
    /// <param name="since">As above: what is said again in the same words has been kept already.</param>
    /// <param name="ct">Stops waiting.</param>
    Task<SuppliedOutcome> SaveAsync(PersonId person, Texts texts, IReadOnlyDictionary<string, string> typed, DateTimeOffset? since, CancellationToken ct);
}
