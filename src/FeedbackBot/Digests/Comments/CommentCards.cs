using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests.Comments;

/// <summary>What the person gets to whom a manager says something, and what the manager gets back.</summary>
internal static class CommentCards
{
    public const string CommentKey = "comment";
    public const string ReplyInput = "reply";

    /// <param name="texts">In the person's language.</param>
    /// <param name="comment">What is said.</param>
    /// <param name="manager">Who says it.</param>
    /// <param name="about">The check-in's name, and the round's date.</param>
    /// <param name="typed">A reply that cannot be taken: given back, not lost.</param>
    public static AdaptiveCard Delivered(Texts texts, DigestComment comment, string manager, (string CheckIn, DateOnly Date) about, string? typed = null)
    {
        var title = texts["Digests.CommentFrom", CardText.EscapeLine(manager)];
        return DigestSteps.Card(
            texts, title,
            new TextBlock(texts["Digests.CommentAboutYours", CardText.EscapeLine(about.CheckIn), about.Date.ToString("D", texts.Culture)]) { IsSubtle = true, Spacing = Spacing.None },
            new TextBlock(CardText.Escape(comment.Text)),
            comment.Reply is { } reply ? new TextBlock(texts["Digests.YouReplied", CardText.Escape(reply)]) { Separator = true } : null,
            comment.Reply is null && typed is not null ? PersonCards.Problem(texts, typed) : null,
            comment.Reply is null ? Input(texts, manager, typed) : null,
            comment.Reply is null ? DigestSteps.Actions(CardActions.Execute(
                texts["Digests.ReplySend"], ReplyToComment.ReplyVerb, new JsonObject { [CommentKey] = comment.Id.ToString() }, ActionStyle.Positive)) : null);
    }

    /// <param name="texts">In the manager's language.</param>
    /// <param name="comment">Replied to.</param>
    /// <param name="person">Who replied.</param>
    public static AdaptiveCard Replied(Texts texts, DigestComment comment, string person) => DigestSteps.Card(
        texts,
        texts["Digests.ReplyFrom", CardText.EscapeLine(person)],
        new TextBlock(CardText.Escape(comment.Reply ?? "")),
        new TextBlock(texts["Digests.YouWrote", CardText.Escape(comment.Text)]) { IsSubtle = true, Separator = true });

    private static TextInput Input(Texts texts, string manager, string? typed) => new(ReplyInput, texts["Digests.ReplyLabel", manager])
    {
        IsMultiline = true,
        IsRequired = true,
        ErrorMessage = texts["Digests.CommentEmpty"],
        Value = typed,
        MaxLength = typed is null ? DigestComment.MaxText : null,
    };
}
