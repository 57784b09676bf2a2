using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.Bot;

/// <summary>
/// Handles one verb, whether it came as Action.Execute or as its Action.Submit fallback. The card is not trusted: the
/// handler decides from the sender and the database whether this may be done.
/// </summary>
internal interface ICardAction
{
    /// <summary>"feature.act", such as "checkins.answer".</summary>
    static abstract string Verb { get; }

    Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct);
}

/// <param name="Data">The action's data with the inputs merged in; anything may be in it.</param>
internal sealed record CardCall(Actor Actor, JsonElement Data)
{
    public Texts Texts => Actor.Texts;

    /// <summary>A value as text, however the client sent it, without U+0000, which PostgreSQL does not take; null when it is not there or not a plain value.</summary>
    public string? Get(string name) => Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty(name, out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!.Replace("\0", "", StringComparison.Ordinal),
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
            _ => null,
        }
        : null;

    public TId? GetId<TId>(string name)
        where TId : struct, IEntityId<TId> => NewIds.ParseId<TId>(Get(name));
}

/// <summary>The answer to a click, in the same response.</summary>
internal abstract record CardAnswer
{
    /// <summary>The card as it is now, in place of the one clicked.</summary>
    internal sealed record Replace(AdaptiveCard Card) : CardAnswer
    {
        /// <summary>
        /// Whether the message itself is changed too. The answer to a click is shown to who clicked, and a client that
        /// loads the chat anew may show the message as it was sent; what was decided or answered must not look undone.
        /// </summary>
        public bool Lasts { get; init; }

        /// <summary>Said in the same chat besides, such as the offer of a file.</summary>
        public OutgoingMessage? Then { get; init; }
    }

    /// <summary>The clicked card stays; the text is shown to the person.</summary>
    internal sealed record Say(string Markdown) : CardAnswer;
}
