using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Tasks;

namespace FeedbackBot.Goals.DueTasks;

/// <summary>The tasks of somebody's day, the most pressing on top, each to be said done where it stands.</summary>
internal static class DueTaskCards
{
    /// <summary>More is no plan for a day; the others are in the list.</summary>
    public const int Most = 6;

    /// <param name="texts">The owner's.</param>
    /// <param name="due">What to do first on top.</param>
    public static AdaptiveCard One(Texts texts, IReadOnlyList<(DueStage Stage, TaskFacts Task)> due) => CardParts.Card(
        texts,
        texts["Goals.DueTitle"],
        [
            TextBlock.Heading(texts["Goals.DueTitle"]),
            .. Lines(texts, due),
            due.Count > Most ? CardParts.Subtle(texts.Count("Goals.DueMore", due.Count - Most)) : null,
            CardParts.Actions([CardActions.Execute(texts["Goals.DueAll"], TaskListCards.Verb, new() { [TaskListCards.KindKey] = nameof(TaskListKind.Mine) }, id: "all")]),
        ]);

    private static IEnumerable<CardElement> Lines(Texts texts, IReadOnlyList<(DueStage Stage, TaskFacts Task)> due)
    {
        DueStage? last = null;
        foreach (var (index, (stage, task)) in due.Take(Most).Index())
        {
            if (stage != last)
                yield return CardParts.Strong(texts[$"Goals.Due{stage}"]);
            last = stage;
            foreach (var element in TaskListCards.Task(texts, index + 1, task, withOwner: false))
                yield return element;
        }
    }
}
