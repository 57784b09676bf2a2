using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Scripting;

/// <summary>A request's JSON object, read member by member so that every mistake gets its own sentence.</summary>
internal sealed class Body(JsonObject members, string example)
{
    private const int MaxLength = 10 * 1024 * 1024;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <param name="example">A right body, shown with every refusal.</param>
    public static async Task<Body> ReadAsync(HttpContext context, string example)
    {
        if (context.Request.ContentLength > MaxLength)
        {
            throw new PlaygroundProblem(413, "The body is larger than 10 MB.");
        }

        using var reader = new StreamReader(context.Request.Body);
        var text = await reader.ReadToEndAsync(context.RequestAborted);
        try
        {
            return new Body((JsonNode.Parse(text, null, Strict) as JsonObject) ?? throw Wrong("The body must be a JSON object.", example), example);
        }
        catch (JsonException)
        {
            throw Wrong("The body must be a JSON object.", example);
        }
    }

    public bool Has(string name) => members[name] is not null;

    public string? Text(string name) => members[name] switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        _ => throw Wrong($"{name} must be text."),
    };

    public string RequiredText(string name) => Text(name) is { Length: > 0 } text ? text : throw Wrong($"{name} is missing.");

    public bool Flag(string name) => members[name] switch
    {
        null => false,
        JsonValue value when value.TryGetValue<bool>(out var flag) => flag,
        _ => throw Wrong($"{name} must be true or false."),
    };

    public double Number(string name, double otherwise, double min, double max) => members[name] switch
    {
        null => otherwise,
        JsonValue value when value.TryGetValue<double>(out var number) && number >= min && number <= max => number,
        _ => throw Wrong(FormattableString.Invariant($"{name} must be a number from {min} to {max}.")),
    };

    public int Whole(string name, int otherwise, int min, int max)
    {
        var number = Number(name, otherwise, min, max);
        return number == Math.Truncate(number) ? (int)number : throw Wrong($"{name} must be a whole number.");
    }

    public JsonObject? Object(string name) => members[name] switch
    {
        null => null,
        JsonObject value => value,
        _ => throw Wrong($"{name} must be an object."),
    };

    public IReadOnlyList<string> Texts(string name) => members[name] switch
    {
        null => [],
        JsonArray list when list.All(i => i is JsonValue value && value.TryGetValue<string>(out _)) => [.. list.Select(i => i!.GetValue<string>())],
        _ => throw Wrong($"{name} must be a list of texts."),
    };

    /// <summary>Refuses members the request does not know, which are mostly misspelt.</summary>
    public void Allow(params IReadOnlyList<string> names)
    {
        if (members.Select(m => m.Key).FirstOrDefault(k => !names.Contains(k)) is { } unknown)
        {
            throw Wrong($"{unknown} is not known here; known are {string.Join(", ", names)}.");
        }
    }

    public PlaygroundProblem Wrong(string what) => Wrong(what, example);

    private static PlaygroundProblem Wrong(string what, string example) => new(400, $"{what} Right would be, for example, {example}");
}
