using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.People;

namespace FeedbackBot.Digests.Comments;

/// <summary>Opens the step in which a manager writes to somebody about an answer.</summary>
internal sealed class WriteComment(OwnDigest own, RoundQueries rounds, PeopleQueries people) : ICardAction
{
    public const string WriteVerb = "digests.comment";

    public static string Verb => WriteVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
        call.GetId<PromptId>(PersonCards.PromptKey) is { } prompt && await rounds.FindAsync(manager.Id, prompt, ct) is { } round
            && await people.FindAsync(round.PersonId, ct) is { IsActive: true } person
            ? new CardAnswer.Replace(PersonCards.Write(call.Texts, period, person, round))
            : new CardAnswer.Say(call.Texts["Digests.NotYourPerson"]), ct);
}
