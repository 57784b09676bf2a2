using System.Text.RegularExpressions;

namespace FeedbackBot.Tests.Architecture;

/// <summary>Finds sentences a person would read that are written in code, where they can be in one language only.</summary>
internal static partial class SentencesInCode
{
    /// <returns>Each as the call that carries it, and its words.</returns>
    public static IEnumerable<string> In(string source)
    {
        var literals = SourceLiterals.Of(source);
        var code = literals.Blanked;
        var (lookUps, helpers) = (Spans(LookUp(), code), Spans(Helper(), code));
        return
            from carrier in Carrier().Matches(code)
            let begins = carrier.Index + carrier.Length
            let ends = carrier.Value[^1] == '(' ? Closing(code, begins) : End(code, begins)
            from literal in literals.Literals
            where literal.At >= begins && literal.At < ends
            where !IsIn(lookUps, literal.At) && !Format().IsMatch(code[..literal.At])
            where IsSpoken(literal.Text, isAllText: carrier.Groups["text"].Success && !IsIn(helpers, literal.At))
            select $"{carrier.Value.Trim(' ', '(', '=')}: {literal.Text.Replace(SourceLiterals.Hole, '…')}";
    }

    private static List<(int From, int To)> Spans(Regex opening, string code) =>
        [.. opening.Matches(code).Select(m => (m.Index, Closing(code, m.Index + m.Length)))];

    private static bool IsIn(List<(int From, int To)> spans, int at) => spans.Exists(span => span.From < at && at < span.To);

    /// <param name="isAllText">Whether nothing but words for people is given there: no names of verbs and inputs.</param>
    private static bool IsSpoken(string text, bool isAllText) =>
        !Key().IsMatch(text) && (isAllText ? Word() : Sentence()).IsMatch(Markup().Replace(text, ""));

    /// <summary>Of a property that is set: as far as the next one.</summary>
    private static int End(string code, int from) => code.AsSpan(from).IndexOfAny(",;}\n") is var length and >= 0 ? from + length : code.Length;

    private static int Closing(string code, int from)
    {
        var depth = 0;
        for (var at = from; at < code.Length; at++)
        {
            if (code[at] is '(' or '[' or '{')
                depth++;
            else if (code[at] is ')' or ']' or '}' && depth-- == 0)
                return at;
        }

        return code.Length;
    }

    /// <summary>Whatever takes words to people: messages, answers to clicks, and the elements of cards.</summary>
    [GeneratedRegex(
        @"(?<![\w.])(?:(?<text>Reply\.Text|new\s+(?:CardAnswer\.)?Say|new\s+OutgoingMessage\.Text|new\s+TextBlock|TextBlock\.Heading|CardParts\.(?:Strong|Subtle)|new\s+Fact)"
        + @"|Reply\.Card|CardParts\.Card|Table\.OfTexts|new\s+OutgoingMessage\.\w+|new\s+Choice|new\s+(?:Text|Number|Date|Time|Toggle|ChoiceSet)Input|CardActions\.\w+)\s*\("
        + @"|\b(?:FallbackText|Placeholder|ErrorMessage|AltText|Speak|Label)\s*=(?!=|>)")]
    private static partial Regex Carrier();

    /// <summary>A text by its name, with what is put into it: names of commands and options among it.</summary>
    [GeneratedRegex(@"(?<!\w)(?:[Tt]exts|told)(?:\s*\[|\.Count\s*\()")]
    private static partial Regex LookUp();

    /// <summary>"Titled(texts, "IsAway", …)": a single word there may be a part of a text's name.</summary>
    [GeneratedRegex(@"\w\(\s*texts\s*,")]
    private static partial Regex Helper();

    /// <summary>"Bot.File.Missing": the name of a text, not the text.</summary>
    [GeneratedRegex(@"^[A-Z]\w*(\.[\w\-\u0001]+)+$")]
    private static partial Regex Key();

    [GeneratedRegex(@"\.ToString\(\s*$")]
    private static partial Regex Format();

    [GeneratedRegex(@"[*_`]")]
    private static partial Regex Markup();

    [GeneratedRegex(@"\p{L}{2}")]
    private static partial Regex Word();

    [GeneratedRegex(@"\p{L}[,;:]?\s+(?:\u0001\s+)*\p{L}|\p{L}{2}[.!?…]\s*$|[\u4E00-\u9FFF]")]
    private static partial Regex Sentence();
}
