using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.BotFramework;

/// <summary>What an <c>adaptiveCard/action</c> invoke carries.</summary>
public sealed record AdaptiveCardInvokeValue
{
    /// <summary>The action that was pressed, its inputs merged into its data.</summary>
    public AdaptiveCardInvokeAction? Action { get; set; }

    /// <summary><c>automatic</c> when the client refreshed the card, <c>manual</c> when a person pressed.</summary>
    public string? Trigger { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>The action of an <see cref="AdaptiveCardInvokeValue"/>.</summary>
public sealed record AdaptiveCardInvokeAction
{
    /// <summary><c>Action.Execute</c>.</summary>
    public string? Type { get; set; }

    /// <summary>The action's id on the card.</summary>
    public string? Id { get; set; }

    /// <summary>What the bot is to do.</summary>
    public string? Verb { get; set; }

    /// <summary>The action's data with the card's inputs merged in. From a client: never to be trusted.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}

/// <summary>What <c>task/fetch</c> and <c>task/submit</c> carry.</summary>
public sealed record TaskModuleRequest
{
    /// <summary>The button's data, or the dialog's inputs. From a client: never to be trusted.</summary>
    public JsonElement? Data { get; set; }

    /// <summary>The client's theme and the like.</summary>
    public JsonElement? Context { get; set; }

    /// <summary>Every property this type does not name.</summary>
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Extra { get; set; }
}
