using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>The button that says a blocker is solved, for every card that shows one. Its owner and the owner's manager may press it.</summary>
internal static class BlockerActions
{
    public const string ResolveVerb = "checkins.blocker.resolve";
    public const string Blocker = "blocker";

    public static ExecuteAction Solved(Texts texts, BlockerId blocker, PromptId? answered = null)
    {
        var data = new JsonObject { [Blocker] = blocker.ToString() };
        if (answered is { } prompt)
            data["prompt"] = prompt.ToString();
        return CardActions.Execute(
            texts["CheckIns.Solved"], ResolveVerb, data, associatedInputs: AssociatedInputs.None, id: $"{ResolveVerb}.{blocker}");
    }
}
