using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>
/// An Adaptive Card 1.5 as Teams takes it. The version is written always: Teams refuses a card without one, and
/// shows its own extensions in a 1.5 card.
/// </summary>
public sealed record AdaptiveCard
{
    /// <summary>What a Bot Framework attachment that holds a card gives as its contentType.</summary>
    public const string ContentType = "application/vnd.microsoft.card.adaptive";

    /// <summary>Always "AdaptiveCard".</summary>
    public string Type => "AdaptiveCard";

    /// <summary>Where the format is described; editors and validators read it, clients do not.</summary>
    [JsonPropertyName("$schema")]
    public string Schema => "http://adaptivecards.io/schemas/adaptive-card.json";

    /// <summary>Always "1.5", the newest version Teams shows.</summary>
    public string Version => "1.5";

    /// <summary>
    /// The language of the card's date functions: two or three letters ("en", "zh"). Clients ignore a country with it,
    /// so of a culture name ("zh-CN") the language alone is kept. It serves nothing else, so it is written only where a
    /// text has a {{DATE()}} or {{TIME()}} in it: Microsoft's renderer wrongly refuses it on every second card.
    /// </summary>
    public string? Lang
    {
        get;
        init => field = value?.Split('-')[0];
    }

    /// <summary>What a client that cannot show the card shows and reads instead; what was not said is the card's heading.</summary>
    public string? FallbackText
    {
        get => field ?? Body.SelectMany(TextsOf).FirstOrDefault(text => text.Style == TextBlockStyle.Heading)?.Text;
        init;
    }

    /// <summary>What is read aloud instead of the card.</summary>
    public string? Speak { get; init; }

    /// <summary>How Teams fetches a newer card in place of this one.</summary>
    public CardRefresh? Refresh { get; init; }

    /// <summary>What only Teams knows: width and mentions.</summary>
    [JsonPropertyName("msteams")]
    public TeamsProperties? MsTeams { get; init; }

    /// <summary>What the card shows, from top to bottom.</summary>
    public IReadOnlyList<CardElement> Body { get; init; } = [];

    /// <summary>
    /// Buttons at the foot of the card. Teams honours an Action.Execute's fallback only inside an
    /// <see cref="ActionSet"/>, so cards for Teams keep their actions there.
    /// </summary>
    public IReadOnlyList<CardAction>? Actions { get; init; }

    /// <summary>The card as it goes over the wire.</summary>
    public string ToJson() => Encoding.UTF8.GetString(CardJson.Write(this));

    /// <summary>The card as it goes over the wire, in UTF-8.</summary>
    public ReadOnlyMemory<byte> ToUtf8() => CardJson.Write(this);

    /// <summary>The card as a value to be placed inside an attachment or an invoke response.</summary>
    public JsonElement ToElement() => JsonElement.Parse(CardJson.Write(this));

    private static IEnumerable<TextBlock> TextsOf(CardElement element) => element switch
    {
        TextBlock text => [text],
        Container container => container.Items.SelectMany(TextsOf),
        _ => [],
    };
}
