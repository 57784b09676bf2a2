using System.Buffers;
using System.Text.Json;

namespace FeedbackBot.AdaptiveCards;

/// <summary>How large a card is on the wire, in bytes of UTF-8 written with <see cref="CardJson.Encoder"/>.</summary>
public static class CardSize
{
    /// <summary>
    /// The largest card sent, in bytes. Teams refuses messages well above this; the rest is room for the activity
    /// around the card, and for what other languages take more than the one a card was tried in.
    /// </summary>
    public const int Limit = 25 * 1024;

    /// <summary>The size of the card.</summary>
    public static int Of(AdaptiveCard card) => CardJson.Write(card).Length;

    /// <summary>What the element adds to a card, the comma that parts it from its neighbour included.</summary>
    public static int Of(CardElement element) => CardJson.Write(element).Length + 1;

    /// <summary>The size of a card that is JSON already.</summary>
    public static int Of(JsonElement card)
    {
        var written = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(written, new JsonWriterOptions { Encoder = CardJson.Encoder }))
            card.WriteTo(writer);
        return written.WrittenCount;
    }

    /// <summary>Whether the card may be sent as it is.</summary>
    public static bool Fits(AdaptiveCard card) => Of(card) <= Limit;
}
