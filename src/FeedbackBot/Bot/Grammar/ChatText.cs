using System.Text;

namespace FeedbackBot.Bot.Grammar;

/// <summary>
/// Splits a chat line into words the way people type in Teams: with the quotes their phone prefers, spaces that do not
/// break, and a dash that autocorrect made of two hyphens. Quotes keep words together; inside them nothing is changed.
/// </summary>
internal static class ChatText
{
    private const string Opening = "\"“”„‟«»「『＂";

    /// <returns>Null where a quote is opened and never closed.</returns>
    public static IReadOnlyList<string>? Split(string text)
    {
        var words = new List<string>();
        var at = 0;
        while (true)
        {
            while (at < text.Length && IsSpace(text[at]))
                at++;
            if (at == text.Length)
                return words;
            if (ReadWord(text, ref at) is not { } word)
                return null;
            words.Add(word);
        }
    }

    private static string? ReadWord(string text, ref int at)
    {
        var word = new StringBuilder();
        while (at < text.Length && !IsSpace(text[at]))
        {
            if (!Opening.Contains(text[at]))
            {
                word.Append(text[at++]);
                continue;
            }

            var closing = Closing(text[at++]);
            var end = text.AsSpan(at).IndexOfAny(closing);
            if (end < 0)
                return null;
            word.Append(text, at, end);
            at += end + 1;
            if (at == text.Length || IsSpace(text[at]))
                return Unify(word.ToString(), quoted: true);
        }

        return Unify(word.ToString(), quoted: false);
    }

    private static string Unify(string word, bool quoted) =>
        !quoted && word.Length > 1 && word[0] is '–' or '—' && char.IsLetter(word[1]) ? "--" + word[1..] : word;

    // A phone may open with one kind and close with another: any closing mark of the family ends it.
    private static string Closing(char opening) => opening switch
    {
        '"' or '＂' => "\"＂",
        '«' or '»' => "«»\"",
        '「' => "」",
        '『' => "』",
        _ => "”“‟\"",
    };

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || c is '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';
}
