using System.Globalization;
using System.Text;

namespace FeedbackBot.Bot.Typed;

/// <summary>
/// Numbers as people type them. Somebody in Berlin may well read English cards and type "3,5", so one comma is a decimal
/// separator unless three digits after it make it look like thousands in the culture of the card.
/// </summary>
internal static class TypedNumber
{
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>Whether the culture itself reads the same number: false for "40,25" where decimals stand behind a point.</summary>
    public static bool IsOf(CultureInfo culture, string text) =>
        decimal.TryParse(Normal(text), NumberStyles.Number, culture, out var number) && number == Parse(text, culture);

    public static decimal? Parse(string text, CultureInfo culture)
    {
        var typed = Normal(text);
        var (comma, point) = (typed.LastIndexOf(','), typed.LastIndexOf('.'));
        var separator = (comma, point) switch
        {
            ( < 0, < 0) => -1,
            ( >= 0, >= 0) => Math.Max(comma, point),
            _ => Math.Max(comma, point),
        };
        if (separator < 0)
            return Exact(typed);
        var mark = typed[separator];
        var alone = comma < 0 || point < 0;
        var repeated = typed.IndexOf(mark) != separator;
        var thousands = alone && (repeated || (typed.Length - separator == 4 && mark.ToString() == culture.NumberFormat.NumberGroupSeparator));
        if (repeated && !alone)
            return null;
        var whole = Ungrouped(typed[..(thousands ? typed.Length : separator)]);
        if (whole is null)
            return null;
        return Exact(thousands ? whole : whole + "." + typed[(separator + 1)..]);
    }

    private static string Normal(string text) => string.Concat(TypedText.Line(text).Normalize(NormalizationForm.FormKC)
        .Where(c => !char.IsWhiteSpace(c) && c is not '\'' and not '’')).Replace('−', '-').Replace('。', '.').Replace('、', ',');

    /// <summary>Without its thousands separators, which must part groups of three; null when they do not.</summary>
    private static string? Ungrouped(string whole)
    {
        var groups = whole.Split(',', '.');
        return groups.Skip(1).All(g => g.Length == 3 && g.All(char.IsAsciiDigit)) ? string.Concat(groups) : null;
    }

    private static decimal? Exact(string text) =>
        decimal.TryParse(text, Plain, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= 1_000_000_000_000_000m ? number : null;
}
