using System.Text.Json;

namespace FeedbackBot.BotFramework;

/// <summary>Names what an unsuccessful answer means. The same error comes in several shapes, so its code is searched for.</summary>
internal static class ConnectorAnswer
{
    private const int DeepestBody = 6;

    private static readonly Dictionary<string, Func<ConnectorFailure>> ByCode = new(StringComparer.OrdinalIgnoreCase)
    {
        ["BotNotInConversationRoster"] = () => new ConnectorFailure.NotInstalled(),
        ["ForbiddenOperationException"] = () => new ConnectorFailure.NotInstalled(),
        ["ConversationBlockedByUser"] = () => new ConnectorFailure.Blocked(),
        ["MessageWritesBlocked"] = () => new ConnectorFailure.Blocked(),
        ["BotDisabledByAdmin"] = () => new ConnectorFailure.BotDisabled(),
        ["BotNotRegistered"] = () => new ConnectorFailure.NotAuthorised(),
        ["ConversationNotFound"] = () => new ConnectorFailure.ConversationGone(),
        ["ActivityNotFoundInConversation"] = () => new ConnectorFailure.ActivityGone(),
        ["MemberNotFoundInConversation"] = () => new ConnectorFailure.MemberGone(),
        ["MessageSizeTooBig"] = () => new ConnectorFailure.TooLarge(),
    };

    public static ConnectorFailure Failure(HttpResponseMessage response, byte[] body, DateTimeOffset now)
    {
        var status = (int)response.StatusCode;
        var codes = Codes(body);
        var known = codes.Find(ByCode.ContainsKey);
        var failure = status switch
        {
            429 => new ConnectorFailure.Throttled(RetryAfter(response, now)),
            // What the server does not know how to do it will not know the next time either.
            501 or 505 => new ConnectorFailure.BadRequest(),
            408 or 412 or >= 500 => new ConnectorFailure.Transient(RetryAfter(response, now)),
            413 => new ConnectorFailure.TooLarge(),
            _ when known is not null => ByCode[known](),
            401 or 403 => new ConnectorFailure.NotAuthorised(),
            404 => new ConnectorFailure.ConversationGone(),
            _ => new ConnectorFailure.BadRequest(),
        };
        return failure with { Status = status, Code = Loggable(known ?? codes.FirstOrDefault()) };
    }

    private static TimeSpan? RetryAfter(HttpResponseMessage response, DateTimeOffset now)
    {
        var asked = response.Headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - now,
            _ => (TimeSpan?)null,
        };
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    private static List<string> Codes(byte[] body)
    {
        var found = new List<string>();
        try
        {
            using var json = JsonDocument.Parse(body);
            Search(json.RootElement, found, DeepestBody);
        }
        catch (JsonException)
        {
            // A gateway's HTML page, or nothing: the status alone has to do.
        }

        return found;
    }

    private static void Search(JsonElement element, List<string> found, int depth)
    {
        if (depth == 0 || element.ValueKind != JsonValueKind.Object) return;
        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object) Search(property.Value, found, depth - 1);
            if (property.Value.ValueKind != JsonValueKind.String) continue;
            var value = property.Value.GetString()!;
            if (property.NameEquals("code") || property.NameEquals("subCode") || property.NameEquals("errorCode")) found.Add(value);
            else if (value.AsSpan().TrimStart().StartsWith("{")) SearchText(value, found, depth - 1);
        }
    }

    // Teams puts a second error, as text, into the first one's message.
    private static void SearchText(string text, List<string> found, int depth)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            Search(json.RootElement, found, depth);
        }
        catch (JsonException)
        {
            // A message that happens to start with a brace.
        }
    }

    // A code is a name. Whatever is not one may quote what people wrote, and does not go into logs.
    private static string? Loggable(string? code) =>
        code is { Length: > 0 and <= 64 } && code.All(char.IsAsciiLetterOrDigit) ? code : null;
}
