using System.Text;

namespace FeedbackBot.Tests.Architecture;

/// <summary>Parts a C# source into its code and its string literals. The code in the holes of interpolated strings is code, and their literals count too.</summary>
internal sealed class SourceLiterals
{
    /// <summary>Stands in a literal for each of its holes.</summary>
    public const char Hole = '\u0001';

    private readonly string _source;
    private readonly StringBuilder _code;
    private readonly List<(int At, string Text)> _literals = [];

    private SourceLiterals(string source)
    {
        _source = source;
        _code = new StringBuilder(source);
        Code(0, inHole: false);
    }

    /// <summary>The source with comments and the words of literals blanked out: every position stays what it was.</summary>
    public string Blanked => _code.ToString();

    public IReadOnlyList<(int At, string Text)> Literals => _literals;

    public static SourceLiterals Of(string source) => new(source);

    private int Code(int at, bool inHole)
    {
        for (var depth = 0; at < _source.Length; at++)
        {
            if (Begins(at, "//"))
                at = Blank(at, LineEnd(at)) - 1;
            else if (Begins(at, "/*"))
                at = Blank(at, After(at + 2, "*/")) - 1;
            else if (_source[at] == '\'')
                at = Blank(at, Character(at)) - 1;
            else if (_source[at] is '"' or '$' or '@' && Opening(at) is var (quote, holes, isVerbatim))
                at = Literal(at, quote, holes, isVerbatim) - 1;
            else if (inHole && _source[at] is '(' or '[' or '{')
                depth++;
            else if (inHole && _source[at] is ')' or ']' or '}' && depth-- == 0)
                return at;
        }

        return at;
    }

    /// <returns>Where its quotes begin, how many braces open a hole (0: none do), and whether a backslash is a backslash.</returns>
    private (int Quote, int Holes, bool IsVerbatim)? Opening(int at)
    {
        var quote = at;
        while (quote < _source.Length && _source[quote] is '$' or '@')
            quote++;
        return quote < _source.Length && _source[quote] == '"'
            ? (quote, _source[at..quote].Count(c => c == '$'), _source[at..quote].Contains('@'))
            : null;
    }

    private int Literal(int start, int quote, int holes, bool isVerbatim)
    {
        var quotes = Count(quote, '"');
        var isRaw = quotes >= 3 && !isVerbatim;
        if (quotes == 2)
            return Add(start, quote + 2, "");
        var closing = isRaw ? new string('"', quotes) : "\"";
        var text = new StringBuilder();
        var at = quote + closing.Length;
        while (at < _source.Length && !(Begins(at, closing) && !(isVerbatim && Begins(at, "\"\""))))
        {
            if (isVerbatim && Begins(at, "\"\""))
                at += 2;
            else if (!isRaw && !isVerbatim && _source[at] == '\\')
                at += Escape(at, text);
            else if (holes > 0 && !isRaw && Begins(at, "{{"))
                at += 2;
            else if (holes > 0 && Count(at, '{') >= holes && _source[at] == '{')
            {
                text.Append(Hole);
                var from = at + holes;
                Blank(start, from);
                at = Code(from, inHole: true) + holes;
                start = at - holes;
            }
            else
                text.Append(_source[at++]);
        }

        return Add(start, at + closing.Length, text.ToString(), quote);
    }

    /// <summary>What an escape stands for does not matter here, but it is no letter.</summary>
    private int Escape(int at, StringBuilder text)
    {
        text.Append(' ');
        return _source[at + 1] switch { 'u' => 6, 'U' => 10, _ => 2 };
    }

    private int Add(int from, int to, string text, int? at = null)
    {
        _literals.Add((at ?? from, text));
        return Blank(from, Math.Min(to, _source.Length));
    }

    private int Character(int at) => _source[at + 1] == '\\' ? After(at + 3, "'") : at + 3;

    private int Blank(int from, int to)
    {
        for (var i = from; i < to; i++)
            _code[i] = ' ';
        return to;
    }

    private bool Begins(int at, string with) => string.CompareOrdinal(_source, at, with, 0, with.Length) == 0;

    private int Count(int at, char of) => _source.AsSpan(at).IndexOfAnyExcept(of) is var length and >= 0 ? length : _source.Length - at;

    private int LineEnd(int at) => _source.IndexOf('\n', at) is var end and >= 0 ? end : _source.Length;

    private int After(int at, string what) => _source.IndexOf(what, at, StringComparison.Ordinal) is var end and >= 0 ? end + what.Length : _source.Length;
}
