using System.Text;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>What becomes of a round on a holiday, as it is typed: "skip", "next", "previous", "跳过", "顺延", "提前".</summary>
internal static class HolidayText
{
    public static Parsed<HolidayPolicy> Parse(string typed) => TypedText.Line(typed).Normalize(NormalizationForm.FormKC).ToLowerInvariant() switch
    {
        "skip" or "跳过" or "略过" => HolidayPolicy.Skip,
        "next" or "after" or "later" or "顺延" or "延后" or "推后" => HolidayPolicy.Next,
        "previous" or "prev" or "before" or "earlier" or "提前" => HolidayPolicy.Previous,
        _ => new Problem("CheckIns.HolidaysWrong", CardText.EscapeLine(TypedText.Short(typed))),
    };
}
