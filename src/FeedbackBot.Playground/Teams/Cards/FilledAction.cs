using System.Text.Json.Nodes;

namespace FeedbackBot.Playground.Teams.Cards;

/// <summary>An action with the values it sends.</summary>
internal static class FilledAction
{
    /// <summary>Fills in what a script gives, checks it as a client would, and merges it with the action's own data.</summary>
    /// <param name="force">Sends whatever is given, as a hostile client would.</param>
    /// <exception cref="PlaygroundProblem">422: required inputs are missing or values are wrong; names them all.</exception>
    public static JsonNode Fill(CardAction action, JsonObject given, bool force)
    {
        var inputs = action.Inputs;
        var values = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        var missing = new List<string>();
        var invalid = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            var value = given.TryGetPropertyValue(input.Id!, out var node) ? input.ToValue(node) : input.Initial;
            if (input.IsMissing(value))
            {
                missing.Add(input.Id!);
            }
            else if (input.Problem(value) is { } problem)
            {
                invalid[input.Id!] = problem;
            }

            // Clients leave out what is empty.
            if (value.Length > 0)
            {
                values[input.Id!] = force && given.ContainsKey(input.Id!) ? given[input.Id!]?.DeepClone() : value;
            }
        }

        foreach (var (name, value) in given)
        {
            if (!inputs.Any(i => i.Id == name))
            {
                invalid[name] = inputs.Count == 0 ? "is no input of this card, which has none" : $"is no input of this card; it has {string.Join(", ", inputs.Select(i => i.Id))}";
                values[name] = value?.DeepClone();
            }
        }

        return force || (missing.Count == 0 && invalid.Count == 0) ? Merge(action.Data, values) : throw Refusal(missing, invalid);
    }

    private static JsonNode Merge(JsonNode? data, Dictionary<string, JsonNode?> values)
    {
        if (data is not null and not JsonObject)
        {
            return data.DeepClone();
        }

        var merged = data?.DeepClone().AsObject() ?? [];
        foreach (var (name, value) in values)
        {
            merged[name] = value;
        }

        return merged;
    }

    private static PlaygroundProblem Refusal(List<string> missing, Dictionary<string, string> invalid)
    {
        var parts = missing.Select(m => $"{m} is required").Concat(invalid.Select(i => $"{i.Key} {i.Value}"));
        return new PlaygroundProblem(
            422,
            $"Teams would not send this: {string.Join("; ", parts)}. Add \"force\":true to send it all the same.",
            new Dictionary<string, object?> { ["missing"] = missing, ["invalid"] = invalid });
    }
}
