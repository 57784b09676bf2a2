using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Tasks;

/// <summary>"Bruno has 7 open tasks until Friday …": numbers only, escaped for a card.</summary>
internal static class WorkloadWords
{
    public static string Of(Texts texts, WorkloadOf of)
    {
        var load = of.Load;
        var own = texts.Count("Goals.TaskLoad", load.Open, CardText.EscapeLine(of.Person), Workload.WeekOf(of.Due).To, load.ThatWeek, load.Days);
        if (load.Others.Count == 0)
            return own;
        var what = load.Least == load.Most
            ? of.Group is null ? "Goals.TaskLoadSiblingsAlike" : "Goals.TaskLoadOthersAlike"
            : of.Group is null ? "Goals.TaskLoadSiblings" : "Goals.TaskLoadOthers";
        var others = texts[what, CardText.EscapeLine(of.Group ?? ""), load.Least, load.Most, load.Middle];
        return load.IsFarAbove ? texts["Goals.TaskLoadFarAbove", own, others] : texts["Goals.TaskLoadBoth", own, others];
    }
}
