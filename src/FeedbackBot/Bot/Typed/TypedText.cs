using System.Text;

namespace FeedbackBot.Bot.Typed;

/// <summary>What people typed, in a form every database takes: no control characters, no half characters, one kind of line break.</summary>
internal static class TypedText
{
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value is '\n' or '\t' || !Rune.IsControl(rune))
                clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>As <see cref="Clean"/>, on one line.</summary>
    public static string Line(string text) =>
        string.Join(' ', Clean(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Enough of it to say it back in a sentence.</summary>
    public static string Short(string text) => Line(text) is { Length: > 40 } line ? Start(line, 40) + "…" : Line(text);

    /// <summary>At most so many characters from its beginning, and never half of one, which no database takes.</summary>
    public static string Start(string text, int most) =>
        text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];

    /// <summary>Names are one when people would say they are: case, width and outer or doubled spaces do not tell them apart.</summary>
    public static string Comparable(string name) =>
        Line(Line(name).Normalize(NormalizationForm.FormKC)).ToLowerInvariant();
}
