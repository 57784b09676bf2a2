using System.Text.Json.Nodes;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Makes actions as Teams wants them.</summary>
public static class CardActions
{
    /// <summary>
    /// Where an Action.Submit's data carries the verb that an Action.Execute has beside its data, so that the bot
    /// handles both alike. No input may have this id.
    /// </summary>
    public const string VerbProperty = "cardVerb";

    /// <summary>
    /// An Action.Execute, and for clients that do not know it an Action.Submit with the same verb and data. It works
    /// in Teams only inside an <see cref="ActionSet"/>.
    /// </summary>
    /// <param name="title">What the button says.</param>
    /// <param name="verb">Which of the bot's acts is meant.</param>
    /// <param name="data">Opaque ids; what a client sends back is not to be trusted.</param>
    /// <param name="style">How the button looks.</param>
    /// <param name="associatedInputs">Whether inputs are sent, and so checked.</param>
    /// <param name="id">Names the action; the verb when left out.</param>
    /// <param name="mode">On the card, or behind the "more" button.</param>
    /// <param name="tooltip">Says more to a pointer that rests on the button.</param>
    public static ExecuteAction Execute(
        string title,
        string verb,
        JsonObject? data = null,
        ActionStyle? style = null,
        AssociatedInputs? associatedInputs = null,
        string? id = null,
        ActionMode? mode = null,
        string? tooltip = null)
    {
        var submitted = (JsonObject?)data?.DeepClone() ?? [];
        submitted[VerbProperty] = verb;
        return new ExecuteAction
        {
            Title = title,
            Id = id ?? verb,
            Verb = verb,
            Data = (JsonObject?)data?.DeepClone(),
            Style = style,
            Mode = mode,
            Tooltip = tooltip,
            AssociatedInputs = associatedInputs,
            Fallback = new SubmitAction
            {
                Title = title,
                Id = id ?? verb,
                Data = submitted,
                Style = style,
                Mode = mode,
                Tooltip = tooltip,
                AssociatedInputs = associatedInputs,
            },
        };
    }

    /// <summary>Opens a dialog: Teams asks the bot for it (invoke task/fetch) with the data and the verb in it.</summary>
    /// <param name="title">What the button says.</param>
    /// <param name="verb">Which of the bot's acts is meant.</param>
    /// <param name="data">Opaque ids.</param>
    /// <param name="style">How the button looks.</param>
    public static SubmitAction OpenDialog(string title, string verb, JsonObject? data = null, ActionStyle? style = null)
    {
        var fetched = (JsonObject?)data?.DeepClone() ?? [];
        fetched[VerbProperty] = verb;
        fetched["msteams"] = new JsonObject { ["type"] = "task/fetch" };
        return new SubmitAction
        {
            Title = title,
            Id = verb,
            Data = fetched,
            Style = style,
            AssociatedInputs = AdaptiveCards.AssociatedInputs.None,
        };
    }
}
