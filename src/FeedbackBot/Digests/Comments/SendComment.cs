using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;

namespace FeedbackBot.Digests.Comments;

/// <summary>Brings a manager's words about an answer to the person who gave it, as from the manager.</summary>
internal sealed class SendComment(
    OwnDigest own, RoundQueries rounds, PeopleQueries people, FeedbackDb db, Outbox outbox, AuditLog audit, TimeProvider clock) : ICardAction
{
    public const string SendVerb = "digests.comment.send";

    public static string Verb => SendVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => own.ForAsync(call, async (manager, period) =>
    {
        if (call.GetId<PromptId>(PersonCards.PromptKey) is not { } prompt || await rounds.FindAsync(manager.Id, prompt, ct) is not { } round
            || await people.FindAsync(round.PersonId, ct) is not { IsActive: true } person)
            return new CardAnswer.Say(call.Texts["Digests.NotYourPerson"]);
        var text = call.Get(PersonCards.TextInput)?.Trim() ?? "";
        if (text.Length is 0 or > DigestComment.MaxText)
            return new CardAnswer.Replace(PersonCards.Write(call.Texts, period, person, round, text));
        var comment = DigestComment.Of(clock.NewId<DigestCommentId>(), manager.Id, person.Id, prompt, text, clock.GetUtcNow());
        db.Add(comment);
        await outbox.PostAsync(
            new Destination.ToPerson(person.Id), CommentOccasions.Comment(comment.Id),
            new OutgoingMessage.Card(
                CommentCards.Delivered(person.Texts, comment, manager.Name, (round.CheckIn, round.Date)),
                person.Texts["Digests.CommentFrom", CardText(manager)]), ct);
        audit.Write(call.Actor.ExternalId, "digest.comment", person.Id.ToString());
        return new CardAnswer.Replace(PersonCards.Sent(call.Texts, period, person, text));
    }, ct);

    private static string CardText(PersonInfo manager) => AdaptiveCards.CardText.EscapeLine(manager.Name);
}

/// <summary>What makes each message about a comment the only one of its kind.</summary>
internal static class CommentOccasions
{
    public static Occasion Comment(DigestCommentId comment) => Occasion.Of("digest/comment", comment);

    public static Occasion Reply(DigestCommentId comment) => Occasion.Of("digest/reply", comment);
}
