using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>
/// Values are kept as plain numbers and are read in the unit of their KPI. So what a KPI is measured in stays once it was agreed: 5000 seconds
/// would become 5000 of something else.
/// </summary>
internal static class MeasuredAs
{
    /// <param name="texts">The reader's.</param>
    /// <param name="agreed">The KPI as it was agreed.</param>
    /// <param name="now">As it is to be.</param>
    public static Problem? Changed(Texts texts, KpiTerms agreed, KpiTerms now) =>
        (agreed.Unit, agreed.Currency, agreed.IsMilestone) == (now.Unit, now.Currency, now.IsMilestone)
            ? null
            : new Problem("Goals.KpiMeasureStays", CardText.EscapeLine(now.Name), texts[$"Goals.KpiMeasure.{(agreed.IsMilestone ? "Milestone" : agreed.Unit)}", agreed.Currency ?? ""]);
}
