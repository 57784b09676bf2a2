using System.Text.Json;

namespace FeedbackBot.Tests.Support;

/// <summary>Something with a type, somewhere in a card.</summary>
/// <param name="Path">Where, such as body/0/items/2.</param>
/// <param name="InFallback">Shown only where what it stands in for is not.</param>
internal sealed record CardNode(string Path, JsonElement Json, bool InFallback)
{
    /// <summary>What actions carry is opaque, whatever it looks like; charts' data and the rest hold no elements.</summary>
    private static readonly string[] Opaque = ["data", "segments", "choices", "choices.data", "msteams", "facts", "refresh"];

    public string Type => Json.Text("type");

    public bool IsRefresh => Path.StartsWith("refresh/", StringComparison.Ordinal);

    /// <summary>The card, what it holds, and its refresh action.</summary>
    public static IEnumerable<CardNode> Walk(JsonElement card)
    {
        IEnumerable<CardNode> refresh = card.TryGetProperty("refresh", out var value) && value.TryGetProperty("action", out var action)
            ? [new CardNode("refresh/action", action, false)]
            : [];
        return [new CardNode("card", card, false), .. Below(card), .. refresh];
    }

    /// <summary>What an element holds, however deep.</summary>
    public static IEnumerable<CardNode> Below(JsonElement element) => Below(element, "", false);

    private static IEnumerable<CardNode> Below(JsonElement element, string path, bool inFallback)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().SelectMany((item, i) => At(item, $"{path}/{i}", inFallback));
        if (element.ValueKind != JsonValueKind.Object)
            return [];
        return element.EnumerateObject()
            .Where(property => !Opaque.Contains(property.Name))
            .SelectMany(property => At(
                property.Value,
                path.Length == 0 ? property.Name : $"{path}/{property.Name}",
                inFallback || property.Name == "fallback"));
    }

    private static IEnumerable<CardNode> At(JsonElement value, string path, bool inFallback)
    {
        var below = Below(value, path, inFallback);
        return value.ValueKind == JsonValueKind.Object && value.Text("type").Length > 0
            ? below.Prepend(new CardNode(path, value, inFallback))
            : below;
    }
}

/// <summary>Reads JSON that may be anything.</summary>
internal static class LenientJson
{
    public static string Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    public static bool Is(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : Enumerable.Empty<JsonElement>();
}
