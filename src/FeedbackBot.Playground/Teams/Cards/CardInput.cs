using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace FeedbackBot.Playground.Teams.Cards;

/// <summary>One input of a card, judging a value as a Teams client does before it sends anything.</summary>
internal sealed class CardInput(JsonObject element)
{
    private static readonly TimeSpan RegexPatience = TimeSpan.FromMilliseconds(200);

    public string? Id => OutgoingActivity.Text(element, "id");

    public bool IsRequired => element["isRequired"] is JsonValue value && value.TryGetValue<bool>(out var required) && required;

    private string Type => OutgoingActivity.Text(element, "type") ?? "";

    private bool IsMultiSelect => element["isMultiSelect"] is JsonValue value && value.TryGetValue<bool>(out var many) && many;

    /// <summary>What the input holds before anybody touches it; empty when nothing.</summary>
    public string Initial => Scalar(element["value"]) ?? (Type == "Input.Toggle" ? Off : "");

    private string On => OutgoingActivity.Text(element, "valueOn") ?? "true";

    private string Off => OutgoingActivity.Text(element, "valueOff") ?? "false";

    /// <summary>A script's value as the client would hold it: always text.</summary>
    public string ToValue(JsonNode? given) => given switch
    {
        null => "",
        JsonArray list => string.Join(',', list.Select(Scalar)),
        JsonValue value when Type == "Input.Toggle" && value.TryGetValue<bool>(out var on) => on ? On : Off,
        _ => Scalar(given) ?? given.ToJsonString(),
    };

    /// <summary>A required toggle must be on; anything else required must hold something.</summary>
    public bool IsMissing(string value) => IsRequired && (Type == "Input.Toggle" ? value != On : string.IsNullOrWhiteSpace(value));

    /// <returns>What is wrong with the value; null when a client would let it pass.</returns>
    public string? Problem(string value) => value.Length == 0 ? null : Type switch
    {
        "Input.Number" => Range(value, Bound("min"), Bound("max")),
        "Input.Rating" => Range(value, 0, Bound("max") ?? 5),
        "Input.ChoiceSet" => Choice(value),
        "Input.Toggle" => value == On || value == Off ? null : $"must be {On} or {Off}",
        "Input.Date" => DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Between(value) : "must be a date such as 2026-11-27",
        "Input.Time" => TimeOnly.TryParseExact(value, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
            ? Between(value) : "must be a time such as 16:30",
        "Input.Text" => Text(value),
        _ => null,
    };

    private static string? Scalar(JsonNode? node) => node is not JsonValue value ? null
        : value.TryGetValue<string>(out var text) ? text
        : value.ToJsonString();

    private static string? Range(string value, double? min, double? max) =>
        !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number) ? "must be a number"
        : number < min ? FormattableString.Invariant($"must be at least {min}")
        : number > max ? FormattableString.Invariant($"must be at most {max}")
        : null;

    private double? Bound(string name) => element[name] is JsonValue value && value.TryGetValue<double>(out var bound) ? bound : null;

    private string? Between(string value) =>
        OutgoingActivity.Text(element, "min") is { } min && string.CompareOrdinal(value, min) < 0 ? $"must not be before {min}"
        : OutgoingActivity.Text(element, "max") is { } max && string.CompareOrdinal(value, max) > 0 ? $"must not be after {max}"
        : null;

    private string? Choice(string value)
    {
        // With choices.data the choices come from a search; Teams takes whatever that found.
        if (element["choices.data"] is not null)
        {
            return null;
        }

        var choices = (element["choices"] as JsonArray ?? []).OfType<JsonObject>().Select(c => OutgoingActivity.Text(c, "value")).ToHashSet();
        var wrong = (IsMultiSelect ? value.Split(',') : [value]).FirstOrDefault(v => !choices.Contains(v));
        return wrong is null ? null : $"must be one of {string.Join(", ", choices)}";
    }

    private string? Text(string value)
    {
        if (Bound("maxLength") is { } max && value.Length > max)
        {
            return FormattableString.Invariant($"must have at most {max} characters");
        }

        try
        {
            return OutgoingActivity.Text(element, "regex") is { } regex && !Regex.IsMatch(value, regex, RegexOptions.None, RegexPatience)
                ? $"must match {regex}"
                : null;
        }
        catch (Exception e) when (e is RegexMatchTimeoutException or RegexParseException)
        {
            return null;
        }
    }
}
