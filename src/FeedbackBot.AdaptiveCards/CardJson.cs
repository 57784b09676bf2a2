using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace FeedbackBot.AdaptiveCards;

/// <summary>How cards become JSON.</summary>
public static class CardJson
{
    // A card is measured, then sent: it is written once for both.
    private static readonly ConditionalWeakTable<AdaptiveCard, byte[]> Written = [];

    private static readonly JsonSerializerOptions Options = new(CardJsonContext.Default.Options) { Encoder = Encoder };

    /// <summary>
    /// Leaves Chinese as it is: escaped to \uXXXX it would take twice the room. (Emoji are escaped all the same.)
    /// Whoever writes a card into a larger document uses this too, else the card sent is larger than the one measured.
    /// </summary>
    public static JavaScriptEncoder Encoder => JavaScriptEncoder.UnsafeRelaxedJsonEscaping;

    internal static byte[] Write(CardElement element) => JsonSerializer.SerializeToUtf8Bytes(element, Info<CardElement>());

    internal static byte[] Write(AdaptiveCard card) => Written.GetValue(card, WriteAnew);

    private static byte[] WriteAnew(AdaptiveCard card)
    {
        var written = JsonSerializer.SerializeToUtf8Bytes(card with { Lang = null }, Info<AdaptiveCard>());
        return card.Lang is not null && HasDateFunction(written)
            ? JsonSerializer.SerializeToUtf8Bytes(card, Info<AdaptiveCard>())
            : written;
    }

    private static bool HasDateFunction(ReadOnlySpan<byte> written) =>
        written.IndexOf("{{DATE("u8) >= 0 || written.IndexOf("{{TIME("u8) >= 0;

    private static JsonTypeInfo<T> Info<T>() => (JsonTypeInfo<T>)Options.GetTypeInfo(typeof(T));
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(AdaptiveCard))]
internal sealed partial class CardJsonContext : JsonSerializerContext;

internal sealed class CamelCaseEnum<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;

internal sealed class PascalCaseEnum<T>() : JsonStringEnumConverter<T>(namingPolicy: null, allowIntegerValues: false)
    where T : struct, Enum;
