using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>
/// The buttons about a blocker, for every card that shows one. Their acts check for themselves who pressed. A card with
/// several blockers numbers them, so that each button says which one it is about.
/// </summary>
internal static class BlockerActions
{
    public const string ResolveVerb = "checkins.blocker.resolve";
    public const string OpenVerb = "checkins.blocker.open";
    public const string CommentVerb = "checkins.blocker.comment";
    public const string StillVerb = "checkins.blocker.still";
    public const string SeenVerb = "checkins.blocker.seen";
    public const string Blocker = "blocker";

    /// <summary>Its owner and the owner's manager may press it.</summary>
    public static ExecuteAction Solved(Texts texts, BlockerId blocker, PromptId? answered = null, int? number = null)
    {
        var data = new JsonObject { [Blocker] = blocker.ToString() };
        if (answered is { } prompt)
            data[CheckInCards.PromptKey] = prompt.ToString();
        return CardActions.Execute(
            Title(texts, "CheckIns.Solved", number), ResolveVerb, data, associatedInputs: AssociatedInputs.None, id: $"{ResolveVerb}.{blocker}");
    }

    /// <summary>The blocker's own card, with what was said about it, in place of the card that has the button.</summary>
    /// <param name="back">Shows the card with the button again.</param>
    public static ExecuteAction Open(Texts texts, BlockerId blocker, ExecuteAction back, int? number = null) => CardActions.Execute(
        Title(texts, "CheckIns.BlockerOpen", number), OpenVerb, BlockerReturn.Of(back).AddTo(new JsonObject { [Blocker] = blocker.ToString() }),
        associatedInputs: AssociatedInputs.None, id: $"{OpenVerb}.{blocker}");

    /// <summary>The manager of its owner may press it: they know of it, without opening it.</summary>
    public static ExecuteAction Seen(Texts texts, BlockerId blocker, int? number = null) => CardActions.Execute(
        Title(texts, "CheckIns.BlockerMarkSeen", number), SeenVerb, new JsonObject { [Blocker] = blocker.ToString() },
        associatedInputs: AssociatedInputs.None, id: $"{SeenVerb}.{blocker}");

    internal static string Title(Texts texts, string key, int? number) =>
        number is { } n ? texts["CheckIns.Numbered", texts[key], n] : texts[key];
}
