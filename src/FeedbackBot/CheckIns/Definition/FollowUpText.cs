using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>The condition between "if" and the colon: "&lt;=2", "mood &lt;= 2", "no", one of the choices.</summary>
internal static partial class FollowUpText
{
    private static readonly Dictionary<string, string> YesNo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = AnswerReader.Yes,
        ["是"] = AnswerReader.Yes,
        ["no"] = AnswerReader.No,
        ["否"] = AnswerReader.No,
        ["不是"] = AnswerReader.No,
    };

    /// <param name="shown">The whole question, escaped, for the explanation.</param>
    /// <param name="earlier">The question before it that everybody gets; null where there is none.</param>
    public static Parsed<FollowUp> Parse(string condition, string shown, Question? earlier)
    {
        if (earlier is null)
            return new Problem("CheckIns.IfFirst", shown);
        var typed = TypedText.Line(condition);
        var read = earlier.Kind switch
        {
            QuestionKind.Mood or QuestionKind.Rating => Compare(earlier, typed, AnswerReader.MinScore, AnswerReader.MaxScore),
            QuestionKind.Number => Compare(earlier, typed, decimal.MinValue, decimal.MaxValue),
            QuestionKind.YesNo => YesNo.TryGetValue(typed, out var answer) ? new FollowUp(earlier.Id, FollowUpWhen.Is, answer) : null,
            QuestionKind.Choice => earlier.Choices.FirstOrDefault(c => string.Equals(c, typed, StringComparison.OrdinalIgnoreCase)) is { } choice
                ? new FollowUp(earlier.Id, FollowUpWhen.Is, choice)
                : null,
            _ => null,
        };
        return read is not null ? read : new Problem($"CheckIns.If{earlier.Kind}", shown, string.Join(" | ", earlier.Choices.Select(CardText.EscapeLine)));
    }

    /// <summary>As it would be typed, so that it can be read and changed.</summary>
    public static string Write(FollowUp after, Texts texts) => after.When switch
    {
        FollowUpWhen.AtMost => "<=" + after.Bound,
        FollowUpWhen.Below => "<" + after.Bound,
        FollowUpWhen.AtLeast => ">=" + after.Bound,
        FollowUpWhen.Above => ">" + after.Bound,
        _ => after.Bound switch
        {
            AnswerReader.Yes => texts["CheckIns.WordYes"],
            AnswerReader.No => texts["CheckIns.WordNo"],
            _ => decimal.TryParse(after.Bound, NumberStyles.Float, CultureInfo.InvariantCulture, out _) ? "=" + after.Bound : after.Bound,
        },
    };

    private static FollowUp? Compare(Question earlier, string typed, decimal min, decimal max)
    {
        var match = Comparison().Match(typed.Normalize(NormalizationForm.FormKC));
        if (!match.Success || !decimal.TryParse(match.Groups["n"].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) || bound < min || bound > max)
            return null;
        var when = match.Groups["op"].Value switch
        {
            "<=" or "≤" or "=<" => FollowUpWhen.AtMost,
            "<" => FollowUpWhen.Below,
            ">=" or "≥" or "=>" => FollowUpWhen.AtLeast,
            ">" => FollowUpWhen.Above,
            _ => FollowUpWhen.Is,
        };
        return new FollowUp(earlier.Id, when, bound.ToString("0.############################", CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"^[\p{L}]*\s*(?<op><=|=<|≤|<|>=|=>|≥|>|==?)?\s*(?<n>-?\d{1,15}(\.\d{1,6})?)$")]
    private static partial Regex Comparison();
}
