using System.Text;
using System.Text.RegularExpressions;

namespace FeedbackBot.AdaptiveCards;

/// <summary>
/// People's text, made to show in a TextBlock, a fact or a table cell as it was written. Teams reads such texts as
/// Markdown on the desktop with a full parser, on phones with a small one that shows most backslashes; so only what
/// would change the text is escaped, and everyday punctuation is left alone.
/// </summary>
public static partial class CardText
{
    /// <summary>Holds a line open that would otherwise vanish, being empty.</summary>
    private const char ZeroWidthSpace = '\u200B';

    /// <summary>Parts what must not be read as one, without being seen.</summary>
    private const char WordJoiner = '\u2060';

    private const char NoBreakSpace = '\u00A0';

    /// <summary>
    /// The text cannot add links, mentions, emphasis, lists, headings, quotes, tables, code, HTML or date functions.
    /// Line breaks are kept; room around the whole text is not. An address that somebody wrote stays as it is:
    /// whether it can be clicked is the client's choice, and it leads where it says.
    /// </summary>
    public static string Escape(string text)
    {
        var lines = Clean(text).Trim().Split('\n');
        return string.Join("\n\n", lines.Select(EscapeOneLine));
    }

    /// <summary>As <see cref="Escape"/>, on one line: for headings, facts, and between the bot's own words.</summary>
    public static string EscapeLine(string text) => EscapeOneLine(WhiteSpace().Replace(Clean(text), " ").Trim());

    /// <summary>One kind of line break, no control characters, no half characters.</summary>
    private static string Clean(string text)
    {
        var cleaned = new StringBuilder(text.Length);
        foreach (var rune in LineBreak().Replace(text, "\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
                cleaned.Append("    ");
            else if (rune.Value == '\n' || !Rune.IsControl(rune))
                cleaned.Append(rune.ToString());
        }

        return cleaned.ToString();
    }

    private static string EscapeOneLine(string line)
    {
        var content = line.Trim(' ');
        if (string.IsNullOrWhiteSpace(content))
            return ZeroWidthSpace.ToString();
        var escaped = new StringBuilder(line.Length + 16);
        escaped.Append(NoBreakSpace, line.TrimEnd(' ').Length - content.Length);
        var marker = BlockMarker().Match(content);
        var markerAt = marker.Success ? marker.Groups["at"].Index : -1;
        for (var i = 0; i < content.Length; i++)
        {
            var c = content[i];
            if (c == ' ' && i > 0 && content[i - 1] == ' ')
            {
                escaped.Append(NoBreakSpace);
                continue;
            }

            if (i == markerAt || MustEscape(content, i))
                escaped.Append('\\');
            escaped.Append(c);
            if (c == '<' && AtTag().IsMatch(content, i))
                escaped.Append(WordJoiner);
        }

        return escaped.ToString();
    }

    private static bool MustEscape(string line, int i)
    {
        var previous = i == 0 ? '\n' : line[i - 1];
        var next = i == line.Length - 1 ? '\n' : line[i + 1];
        return line[i] switch
        {
            '*' or '`' or '[' or ']' or '<' => true,
            '\\' => next == '\n' || char.IsPunctuation(next) || char.IsSymbol(next),
            '_' => !(char.IsAsciiLetterOrDigit(previous) && char.IsAsciiLetterOrDigit(next)),
            '~' => previous == '~' || line.AsSpan(i + 1).Contains('~') || line.AsSpan(0, i).Contains('~'),
            '(' => previous == ']',
            '{' => previous == '{',
            '&' => Entity().IsMatch(line, i),
            _ => false,
        };
    }

    [GeneratedRegex(@"\r\n|[\r\v\f\u0085\u2028\u2029]")]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();

    /// <summary>What at the start of a line makes a heading, a quote, a list or a rule; "at" is the character to be disarmed.</summary>
    [GeneratedRegex(@"^(?:(?<at>\#)\#{0,5}(?:\s|$)|(?<at>>)|(?<at>[-+])(?:\s|$)|\d{1,9}(?<at>[.)])(?:\s|$)|(?<at>[-=|:])[-=|:\s]*$)")]
    private static partial Regex BlockMarker();

    [GeneratedRegex(@"\G&(?:\#|[a-z])[a-z0-9]*;", RegexOptions.IgnoreCase)]
    private static partial Regex Entity();

    [GeneratedRegex(@"\G<\s*/?\s*at\b", RegexOptions.IgnoreCase)]
    private static partial Regex AtTag();
}
