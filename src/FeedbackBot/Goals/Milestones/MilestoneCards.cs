using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Milestones;

/// <summary>How a milestone stands on its goal's card, and the button of those who may say that it is done.</summary>
internal static class MilestoneCards
{
    public const string DoneVerb = "goals.milestone";
    public const string KpiKey = "kpi";

    public static IEnumerable<CardElement> Elements(Texts texts, KpiTerms kpi, GoalFacts facts)
    {
        if (facts.Agreed?.Kpis.FirstOrDefault(k => k.Id == kpi.Id)?.Due is not { } due)
            yield break;
        if (facts.Done.TryGetValue(kpi.Id, out var day))
        {
            yield return new TextBlock(When(texts, day, due)) { Spacing = Spacing.Small, Weight = TextWeight.Bolder };
            yield break;
        }

        if (due < facts.Today)
            yield return new TextBlock(texts["Goals.MilestoneOverdue", due]) { Spacing = Spacing.Small, Color = TextColor.Attention };
        if (facts.Goal.IsAgreed && (facts.Viewer == facts.Goal.OwnerId || facts.Viewer == kpi.DataOwner))
        {
            var data = GoalCards.Data(facts.Goal);
            data[KpiKey] = kpi.Id.ToString();
            yield return new ActionSet(
                [CardActions.Execute(texts["Goals.MilestoneButton", TypedText.Short(kpi.Name)], DoneVerb, data, id: $"{DoneVerb}.{kpi.Key}", tooltip: texts["Goals.MilestoneButton", kpi.Name])]);
        }
    }

    private static string When(Texts texts, DateOnly done, DateOnly due) => (due.DayNumber - done.DayNumber) switch
    {
        > 0 and var early => texts.Count("Goals.MilestoneDoneEarly", early, done),
        < 0 and var late => texts.Count("Goals.MilestoneDoneLate", -late, done),
        _ => texts["Goals.MilestoneDone", done],
    };
}
