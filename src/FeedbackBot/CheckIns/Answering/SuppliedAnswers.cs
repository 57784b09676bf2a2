using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What was typed into the inputs of one supplied question, as one text: so it is kept and given back like any other answer.</summary>
internal static class SuppliedAnswers
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = CardJson.Encoder };

    public static string Prefix(int index) => PromptFacts.InputId(index) + ".";

    /// <returns>Null where nothing was typed.</returns>
    public static string? Read(CardCall call, int index)
    {
        if (call.Data.ValueKind != JsonValueKind.Object)
            return null;
        var prefix = Prefix(index);
        var typed = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in call.Data.EnumerateObject().Select(p => p.Name).Where(n => n.StartsWith(prefix, StringComparison.Ordinal)))
        {
            if (call.Get(name) is { } value && TypedText.Clean(value) is { Length: > 0 } clean)
                typed[name[prefix.Length..]] = clean;
        }

        return typed.Count == 0 ? null : JsonSerializer.Serialize(typed, Readable);
    }

    public static IReadOnlyDictionary<string, string> Parse(string? text)
    {
        try
        {
            return text is null ? new Dictionary<string, string>() : JsonSerializer.Deserialize<Dictionary<string, string>>(text) ?? [];
        }
        catch (JsonException)
        {
            return new Dictionary<string, string>();
        }
    }
}
