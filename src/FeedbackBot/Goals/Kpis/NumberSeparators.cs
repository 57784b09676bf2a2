using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Finds "40,25" where decimals stand behind a point: it may be 40.25 or 4025, so it is asked back and not guessed.</summary>
internal static partial class NumberSeparators
{
    /// <param name="typed">One or several numbers, with their units.</param>
    /// <param name="texts">The writer's.</param>
    /// <returns>The first number that the culture itself reads otherwise; null where there is none.</returns>
    public static Problem? WrongIn(string typed, Texts texts)
    {
        foreach (Match match in Numbers().Matches(TypedText.Line(typed).Normalize(NormalizationForm.FormKC)))
        {
            if (TypedNumber.Parse(match.Value, texts.Culture) is { } number && !TypedNumber.IsOf(texts.Culture, match.Value))
                return new Problem("Goals.ScoreNumberSeparator", CardText.EscapeLine(TypedText.Short(match.Value)), KpiNumbers.Number(texts, number));
        }

        return null;
    }

    [GeneratedRegex(@"\d(?:[\d\s.,'’、。]*\d)?")]
    private static partial Regex Numbers();
}
