using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams.Cards;

/// <summary>Something on a card that can be pressed.</summary>
internal sealed class CardAction(JsonObject element, InputScope scope, bool isFallback)
{
    public string Type => OutgoingActivity.Text(element, "type")!;

    public string? Id => OutgoingActivity.Text(element, "id");

    public string? Title => OutgoingActivity.Text(element, "title");

    public string? Verb => OutgoingActivity.Text(element, "verb");

    public bool IsFallback => isFallback;

    public bool IsEnabled => !(element["isEnabled"] is JsonValue value && value.TryGetValue<bool>(out var on) && !on);

    public JsonNode? Data => element["data"];

    /// <summary>The inputs whose values go along: none when the action says so.</summary>
    public IReadOnlyList<CardInput> Inputs =>
        string.Equals(OutgoingActivity.Text(element, "associatedInputs"), "none", StringComparison.OrdinalIgnoreCase) ? [] : [.. scope.Inputs];
}
