using System.Text.Json;
using System.Text.RegularExpressions;

namespace FeedbackBot.Tests.Support;

/// <summary>
/// What a card owes to whoever hears it, sees no colours, or moves through it by keyboard, beyond <see cref="CardRules"/>:
/// it begins with its heading, says everything in words, and no two of its buttons say the same.
/// </summary>
internal static partial class AccessRules
{
    private static readonly string[] Meaning = ["good", "warning", "attention"];

    /// <summary>What is wrong with the card. Empty is well.</summary>
    public static IReadOnlyList<string> Check(JsonElement card, bool mayShowIds = false)
    {
        var shown = CardNode.Walk(card).Where(node => !node.InFallback).ToList();
        return
        [
            .. Heading(shown),
            .. Spoken(card),
            .. shown.SelectMany(OfNode),
            .. SameTitles(shown),
            .. shown.SelectMany(Visible).Where(text => !mayShowIds && Guid().IsMatch(text)).Select(text => $"shows an id: {text}"),
        ];
    }

    /// <summary>The texts whose colour means something, with that colour, and every other text with "".</summary>
    public static IEnumerable<(string Text, string Color)> Colours(JsonElement card) =>
        from node in CardNode.Walk(card)
        where node.Type is "TextBlock" or "TextRun"
        let color = node.Json.Text("color")
        select (node.Json.Text("text"), Meaning.Contains(color) ? color : "");

    private static IEnumerable<string> Heading(IReadOnlyList<CardNode> shown)
    {
        var first = shown.FirstOrDefault(node => node.Type is "TextBlock" or "RichTextBlock" or "FactSet" or "Image" || node.Type.StartsWith("Input.", StringComparison.Ordinal));
        if (first?.Json.Text("style") != "heading")
            yield return $"does not begin with its heading, but with {first?.Path ?? "nothing"}";
    }

    private static IEnumerable<string> Spoken(JsonElement card)
    {
        if (!HasWords(card.Text("fallbackText")) && !HasWords(card.Text("speak")))
            yield return "says nothing where it cannot be shown: neither fallbackText nor speak";
    }

    private static IEnumerable<string> OfNode(CardNode node)
    {
        if (node.Type is "TextBlock" or "TextRun" && Meaning.Contains(node.Json.Text("color")) && !HasWords(node.Json.Text("text")))
            yield return $"{node.Path}: means something by its colour and says it in no words";
        if (node.Type == "TextBlock" && !node.Json.Text("text").Any(char.IsLetterOrDigit))
            yield return $"{node.Path}: a sign without words";
        if (node.Type.StartsWith("Action.", StringComparison.Ordinal) && !node.IsRefresh && !HasWords(node.Json.Text("title")))
            yield return $"{node.Path}: a button without words";
        if (node.Type.StartsWith("Input.", StringComparison.Ordinal) && !HasWords(node.Json.Text("label")))
            yield return $"{node.Path}: an input without a label";
        foreach (var choice in node.Json.Items("choices").Where(choice => !choice.Text("title").Any(char.IsLetterOrDigit)))
            yield return $"{node.Path}: a choice without words";
        if (node.Type == "Image" && !HasWords(node.Json.Text("altText")))
            yield return $"{node.Path}: a picture without words";
        if (node.Type.StartsWith("Chart.", StringComparison.Ordinal) && !HasNumbers(node.Json))
            yield return $"{node.Path}: a chart whose fallback is neither table nor facts";
    }

    private static bool HasNumbers(JsonElement chart) => chart.TryGetProperty("fallback", out var fallback)
        && CardNode.Below(fallback).Select(node => node.Type).Append(fallback.Text("type")).Any(type => type is "Table" or "FactSet");

    /// <summary>A screen reader lists the buttons of a card by their titles alone.</summary>
    private static IEnumerable<string> SameTitles(IEnumerable<CardNode> shown) =>
        from node in shown
        where node.Type.StartsWith("Action.", StringComparison.Ordinal) && !node.IsRefresh
        group node by node.Json.Text("title") into same
        where same.Count() > 1
        select $"{same.Count()} buttons say “{same.Key}”";

    private static IEnumerable<string> Visible(CardNode node) =>
        ((string[])["text", "title", "label", "placeholder", "errorMessage", "altText", "fallbackText", "speak", "value"])
            .Where(name => name != "value" || node.Type is "Input.Text")
            .Select(name => node.Json.Text(name))
            .Concat(node.Json.Items("facts").SelectMany(fact => (string[])[fact.Text("title"), fact.Text("value")]))
            .Concat(node.Json.Items("choices").Select(choice => choice.Text("title")));

    private static bool HasWords(string text) => text.Any(char.IsLetter);

    [GeneratedRegex("[0-9a-fA-F]{8}-([0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}")]
    private static partial Regex Guid();
}
