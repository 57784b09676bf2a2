using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>A value as another system says it: {"at": "2026-12-01", "value": 41.5, "note": "…"}.</summary>
/// <param name="Day">Null where an instant was said.</param>
/// <param name="At">Null where a day was said.</param>
internal sealed partial record PostedValue(DateOnly? Day, DateTimeOffset? At, decimal Value, string Note)
{
    public const int MaxBytes = 16 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    public ValueTime TimeIn(TimeZoneInfo zone) => Day is { } day ? ValueTime.Of(day, zone) : ValueTime.Of(At!.Value, zone);

    public static (PostedValue? Posted, IReadOnlyList<Problem> Problems) Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, Strict);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : (null, [new Problem("Goals.ValueHttpNotJson")]);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // An unpaired surrogate shows only when the text is read.
            return (null, [new Problem("Goals.ValueHttpNotJson")]);
        }
    }

    private static (PostedValue?, IReadOnlyList<Problem>) Read(JsonElement json)
    {
        var problems = json.EnumerateObject().Where(p => p.Name is not ("at" or "value" or "note"))
            .Select(p => new Problem("Goals.ValueHttpField", TypedText.Short(p.Name))).Take(5).ToList();
        var (day, at) = TimeOf(json);
        if (day is null && at is null)
            problems.Add(new Problem("Goals.ValueHttpAt"));
        var value = NumberOf(json);
        if (value is null)
            problems.Add(new Problem("Goals.ValueHttpValue"));
        var hasNote = json.TryGetProperty("note", out var note) && note.ValueKind is not JsonValueKind.Null;
        if (hasNote && note.ValueKind is not JsonValueKind.String)
            problems.Add(new Problem("Goals.ValueHttpNote"));
        return problems.Count > 0 ? (null, problems) : (new PostedValue(day, at, value!.Value, hasNote ? TypedText.Clean(note.GetString()!) : ""), []);
    }

    private static (DateOnly? Day, DateTimeOffset? At) TimeOf(JsonElement json)
    {
        var text = json.TryGetProperty("at", out var at) && at.ValueKind == JsonValueKind.String ? at.GetString()! : "";
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsNear(day.Year))
            return (day, null);
        return Instant().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var instant) && IsNear(instant.Year)
            ? (null, instant)
            : (null, null);
    }

    private static bool IsNear(int year) => year is >= 2000 and <= 2199;

    private static decimal? NumberOf(JsonElement json) => json.TryGetProperty("value", out var value)
        ? value.ValueKind switch
        {
            JsonValueKind.Number when value.TryGetDecimal(out var number) => number,
            JsonValueKind.String when decimal.TryParse(
                value.GetString(), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => number,
            _ => null,
        }
        : null;

    [GeneratedRegex(@"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]{1,7})?)?(Z|[+-][0-9]{2}:[0-9]{2})$")]
    private static partial Regex Instant();
}
