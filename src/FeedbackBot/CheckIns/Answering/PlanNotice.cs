using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>"On Friday you planned: …", beside what asks about it.</summary>
internal static class PlanNotice
{
    /// <summary>In characters; above this a plan is begun and not told whole: the card has to hold the answers too.</summary>
    private const int MaxShown = 600;

    public static Container Of(Texts texts, LastPlan plan, bool isPrefilled = false) => new([
        CardParts.Subtle(texts[isPrefilled ? "CheckIns.PlannedPrefilled" : "CheckIns.Planned", plan.Date]),
        .. isPrefilled ? (CardElement[])[] : [new TextBlock(CardText.Escape(Short(plan.Text))) { Spacing = Spacing.Small }],
    ])
    {
        Spacing = Spacing.Medium,
    };

    /// <summary>Words that ask what became of a plan begin with the plan itself, to be changed into what came of it.</summary>
    public static string? Prefill(Question question, LastPlan? plan) =>
        plan is not null && question.Kind == QuestionKind.Text && plan.Text.Length <= MaxShown ? plan.Text : null;

    private static string Short(string text) => text.Length <= MaxShown ? text : text[..MaxShown].TrimEnd() + "…";
}
