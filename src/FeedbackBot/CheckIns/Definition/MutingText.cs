using System.Text;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Whether those it asks may mute a check-in, as it is typed: "on", "off", "允许", "禁止".</summary>
internal static class MutingText
{
    public static bool? Parse(string typed, List<Problem> problems)
    {
        switch (TypedText.Line(typed).Normalize(NormalizationForm.FormKC).ToLowerInvariant())
        {
            case "on" or "yes" or "allow" or "allowed" or "允许" or "是" or "开":
                return true;
            case "off" or "no" or "deny" or "never" or "禁止" or "不允许" or "否" or "关":
                return false;
            default:
                problems.Add(new Problem("CheckIns.MutingWrong", CardText.EscapeLine(TypedText.Short(typed))));
                return null;
        }
    }
}
