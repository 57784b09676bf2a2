using System.Text;
using System.Text.RegularExpressions;

namespace FeedbackBot.Goals.Kpis;

/// <summary>What was typed, parted into its number and whatever stands before or after it.</summary>
/// <param name="Unit">In lower case; empty where there is none.</param>
internal sealed partial record NumberWithUnit(string Number, string Unit)
{
    /// <summary>Null where there is no number, or a unit on both sides of it.</summary>
    public static NumberWithUnit? Of(string typed)
    {
        var match = Parts().Match(typed.Normalize(NormalizationForm.FormKC).ToLowerInvariant());
        var (before, after) = (match.Groups["before"].Value.Trim(), match.Groups["after"].Value.Trim());
        if (!match.Success || (before.Length > 0 && after.Length > 0))
            return null;
        return new NumberWithUnit(match.Groups["first"].Value + match.Groups["second"].Value + match.Groups["number"].Value.Trim(), before + after);
    }

    [GeneratedRegex(@"^(?<first>[-+−]?)\s*(?<before>[^\d\s.,+−-]*)\s*(?<second>[-+−]?)(?<number>\d[\d\s.,'’、。]*)(?<after>[^\d]*)$")]
    private static partial Regex Parts();
}
