using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace FeedbackBot.BotFramework;

/// <summary>
/// JSON as it is sent. Chinese is left as it is: escaped to \uXXXX, a card measured to fit would be twice as large on
/// the wire. Nothing here is put into HTML, which is what the stricter encoder is for.
/// </summary>
internal static class WireJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write<T>(T value, JsonTypeInfo<T> type)
    {
        var written = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(written, Options))
            JsonSerializer.Serialize(writer, value, type);
        return written.WrittenSpan.ToArray();
    }
}
