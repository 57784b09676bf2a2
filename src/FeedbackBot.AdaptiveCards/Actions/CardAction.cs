using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Something a button does.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ExecuteAction), "Action.Execute")]
[JsonDerivedType(typeof(SubmitAction), "Action.Submit")]
[JsonDerivedType(typeof(OpenUrlAction), "Action.OpenUrl")]
[JsonDerivedType(typeof(ShowCardAction), "Action.ShowCard")]
[JsonDerivedType(typeof(ToggleVisibilityAction), "Action.ToggleVisibility")]
public abstract record CardAction
{
    private protected CardAction()
    {
    }

    /// <summary>What the button says.</summary>
    [JsonPropertyOrder(-1)]
    public string? Title { get; init; }

    /// <summary>Names the action; it arrives with an Action.Execute.</summary>
    public string? Id { get; init; }

    /// <summary>How the button looks.</summary>
    public ActionStyle? Style { get; init; }

    /// <summary>On the card, or behind the "more" button.</summary>
    public ActionMode? Mode { get; init; }

    /// <summary>What is shown to a pointer that rests on the button, and read aloud.</summary>
    public string? Tooltip { get; init; }

    /// <summary>False shows the button but lets nobody press it. Null means enabled.</summary>
    public bool? IsEnabled { get; init; }

    /// <summary>What clients that do not know the action do instead.</summary>
    [JsonPropertyOrder(20)]
    public CardAction? Fallback { get; init; }
}

/// <summary>
/// Sends the inputs to the bot, which answers with a new card in the same response (invoke adaptiveCard/action).
/// For Teams, make it with <see cref="CardActions.Execute"/> and keep it in an <see cref="ActionSet"/>.
/// </summary>
public sealed record ExecuteAction : CardAction
{
    /// <summary>Which of the bot's acts is meant.</summary>
    public string? Verb { get; init; }

    /// <summary>What the bot gets with it; the inputs are added to it under their ids.</summary>
    public JsonObject? Data { get; init; }

    /// <summary>Whether inputs are sent, and so checked. Null means they are.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }
}

/// <summary>Sends the inputs to the bot as a message without text, or opens a dialog.</summary>
public sealed record SubmitAction : CardAction
{
    /// <summary>
    /// What the bot gets; the inputs are added to it under their ids. Its "msteams" part changes what Teams does:
    /// see <see cref="CardActions.OpenDialog"/>.
    /// </summary>
    public JsonObject? Data { get; init; }

    /// <summary>Whether inputs are sent, and so checked. Null means they are.</summary>
    public AssociatedInputs? AssociatedInputs { get; init; }

    /// <summary>What Teams shows after the button was pressed.</summary>
    [JsonPropertyName("msteams")]
    public SubmitProperties? MsTeams { get; init; }
}

/// <summary>The part of an <see cref="SubmitAction"/> that only Teams reads.</summary>
/// <param name="Feedback">Whether Teams says that the answer was sent.</param>
public sealed record SubmitProperties(SubmitFeedback Feedback);

/// <summary>Whether Teams says that the answer was sent.</summary>
/// <param name="Hide">True leaves it unsaid.</param>
public sealed record SubmitFeedback(bool Hide);

/// <summary>Opens a page in the browser.</summary>
/// <param name="Url">The page.</param>
public sealed record OpenUrlAction(string Url) : CardAction;

/// <summary>Unfolds a card below the button.</summary>
/// <param name="Card">What is unfolded.</param>
public sealed record ShowCardAction(AdaptiveCard Card) : CardAction;

/// <summary>Shows what is hidden and hides what is shown.</summary>
/// <param name="TargetElements">The elements' ids.</param>
public sealed record ToggleVisibilityAction(IReadOnlyList<string> TargetElements) : CardAction;
