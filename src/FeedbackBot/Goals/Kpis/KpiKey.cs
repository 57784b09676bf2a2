using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Kpis;

/// <summary>The short names of KPIs.</summary>
internal static partial class KpiKey
{
    public static bool IsKey(string key) => key.Length <= KpiTerms.MaxKey && Written().IsMatch(key);

    /// <summary>Whether keys have it beside their hyphens: a letter or digit of any script.</summary>
    public static bool IsPart(char c) => char.IsLetter(c) || char.IsNumber(c);

    /// <summary>"Net revenue, EU" → "net-revenue-eu"; "kpi" for a name without letters or digits.</summary>
    public static string From(string name)
    {
        var key = new StringBuilder();
        foreach (var c in TypedText.Comparable(name))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(c);
            else if (key.Length > 0 && key[^1] != '-')
                key.Append('-');
        }

        var text = key.ToString().Trim('-');
        text = text.Length > KpiTerms.MaxKey - 4 ? text[..(KpiTerms.MaxKey - 4)].Trim('-') : text;
        return text.Length == 0 ? "kpi" : text;
    }

    /// <summary>The first of "orders", "orders-2", "orders-3" … that is free.</summary>
    public static string Free(string wanted, Func<string, bool> isTaken)
    {
        if (!isTaken(wanted))
            return wanted;
        var number = 2;
        while (isTaken($"{wanted}-{number}"))
            number++;
        return $"{wanted}-{number}";
    }

    [GeneratedRegex(@"^[\p{L}\p{N}]+(-[\p{L}\p{N}]+)*$")]
    private static partial Regex Written();
}
