using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

internal static class KpiYesNo
{
    private static readonly string[] Yes = ["yes", "y", "1", "true", "done", "是", "已完成", "完成"];
    private static readonly string[] No = ["no", "n", "0", "false", "not done", "否", "不是", "未完成"];

    public static Parsed<decimal> Parse(Texts texts, string typed)
    {
        var word = TypedText.Comparable(typed);
        if (Yes.Contains(word))
            return 1m;
        return No.Contains(word)
            ? 0m
            : new Problem("Goals.ScoreNumberUnitYesNo", CardText.EscapeLine(TypedText.Short(typed)), texts["Goals.ScoreNumberYes"], texts["Goals.ScoreNumberNo"]);
    }
}
