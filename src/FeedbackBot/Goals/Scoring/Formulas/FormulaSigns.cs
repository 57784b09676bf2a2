using System.Globalization;
using System.Text;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring.Formulas;

internal enum FormulaSignKind
{
    Number,
    Name,
    Other,
    Unreadable,
    End,
}

/// <param name="At">Its place in the formula, from 1.</param>
internal readonly record struct FormulaSign(FormulaSignKind Kind, string Text, int At)
{
    public decimal Number => decimal.Parse(Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    public bool Is(string text) => Kind == FormulaSignKind.Other && Text == text;
}

/// <summary>
/// Parts a formula into numbers, names and operators. A hyphen between letters and digits of any script belongs to the name, as keys
/// have them; so a subtraction of names needs room around its minus. Signs as Chinese keyboards and word processors write them are read too.
/// </summary>
internal static class FormulaSigns
{
    private const int MostDigits = 16;
    private static readonly string[] Double = ["<=", ">=", "<>", "!=", "=="];

    public static IReadOnlyList<FormulaSign> Of(string formula)
    {
        var text = Plain(formula);
        var signs = new List<FormulaSign>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var sign = Next(text, at);
            signs.Add(sign);
            at += sign.Text.Length;
        }

        signs.Add(new FormulaSign(FormulaSignKind.End, "", text.Length + 1));
        return signs;
    }

    /// <summary>As plain ASCII where that means the same.</summary>
    public static string Plain(string formula) => TypedText.Line(formula).Normalize(NormalizationForm.FormKC).ToLowerInvariant()
        .Replace('×', '*').Replace('·', '*').Replace('÷', '/').Replace('−', '-').Replace('–', '-').Replace('、', ',').Replace('。', '.')
        .Replace("≤", "<=").Replace("≥", ">=").Replace("≠", "!=");

    private static FormulaSign Next(string text, int at)
    {
        if (KpiKey.IsPart(text[at]))
        {
            var name = While(text, at, (c, i) => KpiKey.IsPart(c) || (c == '-' && i + 1 < text.Length && KpiKey.IsPart(text[i + 1])));
            if (!name.All(c => c == '-' || char.IsAsciiDigit(c)))
                return new FormulaSign(FormulaSignKind.Name, name, at + 1);
            var number = While(text, at, (c, i) => char.IsAsciiDigit(c) || (c == '.' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1])));
            var readable = number.Count(c => c == '.') < 2 && number.Count(char.IsAsciiDigit) <= MostDigits;
            return new FormulaSign(readable ? FormulaSignKind.Number : FormulaSignKind.Unreadable, number, at + 1);
        }

        var two = at + 1 < text.Length ? text.Substring(at, 2) : "";
        if (Double.Contains(two))
            return new FormulaSign(FormulaSignKind.Other, two, at + 1);
        if ("+-*/(),.<>=".Contains(text[at]))
            return new FormulaSign(FormulaSignKind.Other, text[at].ToString(), at + 1);
        return new FormulaSign(FormulaSignKind.Unreadable, Rune.TryGetRuneAt(text, at, out var rune) ? rune.ToString() : text[at].ToString(), at + 1);
    }

    private static string While(string text, int from, Func<char, int, bool> holds)
    {
        var to = from;
        while (to < text.Length && holds(text[to], to))
            to++;
        return text[from..to];
    }
}
