using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http;

namespace FeedbackBot.BotFramework;

/// <summary>Reads an activity from a request: bounded, well-formed, with the parts nothing can be done without.</summary>
internal static class ActivityReader
{
    /// <summary>The largest body, in bytes.</summary>
    public const int MaxBodyBytes = 256 * 1024;

    /// <summary>The activity, or the status that refuses the request.</summary>
    public static async ValueTask<(Activity? Activity, int Status)> ReadAsync(HttpRequest request, CancellationToken ct)
    {
        if (request.ContentLength > MaxBodyBytes) return (null, StatusCodes.Status413PayloadTooLarge);

        // What was said is wiped when the buffer is given back: one as large as the largest body would cost more to wipe
        // than most activities cost to read.
        var size = (int)(request.ContentLength ?? MaxBodyBytes) + 1;
        var buffer = ArrayPool<byte>.Shared.Rent(size);
        try
        {
            var length = 0;
            for (int read; (read = await request.Body.ReadAsync(buffer.AsMemory(length, size - length), ct)) > 0;)
            {
                length += read;
                if (length > MaxBodyBytes) return (null, StatusCodes.Status413PayloadTooLarge);
            }

            return Parse(buffer.AsSpan(0, length)) is { } activity
                ? (activity, StatusCodes.Status200OK)
                : (null, StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException e)
        {
            return (null, e.StatusCode);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    /// <summary>Null when this is no activity the bot could do anything with.</summary>
    public static Activity? Parse(ReadOnlySpan<byte> body)
    {
        try
        {
            if (!Utf8.IsValid(body) || !HasReadableStrings(body)) return null;
            var activity = JsonSerializer.Deserialize(body, BotFrameworkJson.Default.Activity);
            return activity is { Type.Length: > 0, ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 } && ActivityBounds.Hold(activity) ? activity : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Half a surrogate pair, escaped, is valid JSON that no string can hold. Found later, inside a card's inputs, it
    // would be an exception in whatever code reads it.
    private static bool HasReadableStrings(ReadOnlySpan<byte> body)
    {
        if (body.IndexOf("\\u"u8) < 0) return true;
        try
        {
            var reader = new Utf8JsonReader(body);
            while (reader.Read())
            {
                if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped) reader.GetString();
            }

            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
