using System.Text.RegularExpressions;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

/// <summary>What an indicator is called when typed.</summary>
internal static partial class IndicatorKey
{
    public static bool IsOne(string key) => key.Length <= KpiTerms.MaxKey && Name().IsMatch(key);

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Name();
}
