using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>The format knows hours and minutes only; with seconds, clients leave the input empty.</summary>
internal sealed class MinuteOfDay : JsonConverter<TimeOnly?>
{
    private const string Format = "HH':'mm";

    public override TimeOnly? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        TimeOnly.ParseExact(reader.GetString()!, Format, CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer, TimeOnly? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value?.ToString(Format, CultureInfo.InvariantCulture));
}
