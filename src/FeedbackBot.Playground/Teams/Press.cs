using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams;

/// <summary>Pressing something on a card.</summary>
/// <param name="Action">The action's id, or its title.</param>
public sealed record Press(string MessageId, string Action)
{
    /// <summary>Values by input id.</summary>
    public JsonObject Inputs { get; init; } = [];

    /// <summary>Sends what a Teams client would not let pass.</summary>
    public bool Force { get; init; }

    /// <summary>How many copies of the same activity are sent, all at once.</summary>
    public int Copies { get; init; } = 1;

    /// <summary>The card as an outdated client still shows it; null takes the card now shown.</summary>
    public JsonObject? StaleCard { get; init; }
}
