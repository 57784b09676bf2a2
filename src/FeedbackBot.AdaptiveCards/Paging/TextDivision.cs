using System.Globalization;
using System.Text;

namespace FeedbackBot.AdaptiveCards;

/// <summary>Cuts text in two so that the first part fits: between paragraphs, else between words, else between characters.</summary>
internal static class TextDivision
{
    /// <summary>Says that the text goes on, or went before; the same in every language.</summary>
    public const string Mark = "…";

    private const string Paragraph = "\n\n";

    /// <summary>A cut this early would leave the page almost empty.</summary>
    private const double LeastShare = 0.5;

    /// <summary>The two parts, or null where not even one character would fit or nothing is left to cut.</summary>
    /// <param name="text">Markdown, as it stands in the card.</param>
    /// <param name="room">Bytes the first part may take in JSON.</param>
    public static (string First, string Then)? Divide(string text, int room)
    {
        var most = LongestThatFits(text, room - Encoding.UTF8.GetByteCount(Mark));
        if (most <= Mark.Length || most >= text.Length)
            return null;
        var least = (int)(most * LeastShare);
        var between = text.LastIndexOf(Paragraph, most - 1, most - least, StringComparison.Ordinal);
        if (between > 0)
            return (text[..between] + Mark, Mark + text[(between + Paragraph.Length)..]);
        var word = text.LastIndexOf(' ', most - 1, most - least);
        return word > 0 && IsWhole(text, word)
            ? (text[..word] + Mark, Mark + text[(word + 1)..])
            : (text[..most] + Mark, Mark + text[most..]);
    }

    /// <summary>How many characters fit, no letter and no escape being cut apart.</summary>
    private static int LongestThatFits(string text, int room)
    {
        var (at, whole) = (0, 0);
        while (at < text.Length)
        {
            var next = at + StringInfo.GetNextTextElementLength(text, at);
            room -= Encoding.UTF8.GetByteCount(JavaScriptEncoded(text[at..next]));
            if (room < 0)
                break;
            at = next;
            if (IsWhole(text, at))
                whole = at;
        }

        return whole;
    }

    /// <summary>An odd number of backslashes before the cut would leave the next character without its own.</summary>
    private static bool IsWhole(string text, int cut)
    {
        var backslashes = 0;
        while (backslashes < cut && text[cut - 1 - backslashes] == '\\')
            backslashes++;
        return backslashes % 2 == 0;
    }

    private static string JavaScriptEncoded(string text) => CardJson.Encoder.Encode(text);
}
