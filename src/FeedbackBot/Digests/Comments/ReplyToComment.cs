using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Digests.Comments;

/// <summary>The person whom a manager wrote to answers, once; the first answer holds.</summary>
internal sealed class ReplyToComment(FeedbackDb db, RoundQueries rounds, PeopleQueries people, Outbox outbox, TimeProvider clock) : ICardAction
{
    public const string ReplyVerb = "digests.comment.reply";

    public static string Verb => ReplyVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<DigestCommentId>(CommentCards.CommentKey) is not { } id
            || await db.Set<DigestComment>().SingleOrDefaultAsync(c => c.Id == id && c.PersonId == person.Id, ct) is not { } comment
            || await people.FindAsync(comment.ManagerId, ct) is not { } manager
            || await rounds.OwnAsync(person.Id, comment.PromptId, ct) is not { } about)
            return new CardAnswer.Say(call.Texts["Digests.NotYourComment"]);
        var text = call.Get(CommentCards.ReplyInput)?.Trim() ?? "";
        if (comment.Reply is null && text.Length is 0 or > DigestComment.MaxText)
            return new CardAnswer.Replace(CommentCards.Delivered(call.Texts, comment, manager.Name, about, text));
        if (comment.Reply is null && comment.Answer(text, clock.GetUtcNow()) && manager.IsActive)
        {
            await outbox.PostAsync(
                new Destination.ToPerson(manager.Id), CommentOccasions.Reply(id),
                new OutgoingMessage.Card(
                    CommentCards.Replied(manager.Texts, comment, person.Name), manager.Texts["Digests.ReplyFrom", CardText.EscapeLine(person.Name)]), ct);
        }

        return new CardAnswer.Replace(CommentCards.Delivered(call.Texts, comment, manager.Name, about)) { Lasts = true };
    }
}
