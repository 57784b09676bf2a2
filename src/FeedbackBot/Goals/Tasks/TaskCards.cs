using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;

namespace FeedbackBot.Goals.Tasks;

/// <summary>A task on a card, as one person may see it and with what they can do about it now.</summary>
internal static class TaskCards
{
    public const string TaskKey = "task";
    public const string ReasonKey = "reason";

    /// <summary>On the button below the question why: the one that leads there has it not.</summary>
    public const string AskedKey = "asked";
    public const string ShowVerb = "goals.task";
    public const string DoneVerb = "goals.task.done";
    public const string ReopenVerb = "goals.task.reopen";
    public const string ReturnVerb = "goals.task.return";

    public static AdaptiveCard One(Texts texts, TaskFacts facts, string? said = null, IReadOnlyList<string>? problems = null, string? load = null)
    {
        var heading = CardText.EscapeLine(facts.Task.Name);
        return CardParts.Card(
            texts,
            texts["Goals.TaskFallback", heading],
            [
                TextBlock.Heading(heading),
                said is null ? null : new TextBlock(said) { Color = TextColor.Accent, Spacing = Spacing.Small },
                .. Problems(texts, problems),
                .. Standing(texts, facts),
                load is null ? null : new TextBlock(load) { Separator = true },
                CardParts.Actions(Buttons(texts, facts)),
            ]);
    }

    /// <summary>Why it is handed back.</summary>
    public static AdaptiveCard Return(Texts texts, TaskFacts facts, string typed, IReadOnlyList<string> problems)
    {
        var answer = Data(facts.Task);
        answer[AskedKey] = "yes";
        var heading = texts["Goals.TaskReturnTitle", CardText.EscapeLine(facts.Task.Name)];
        return CardParts.Card(
            texts,
            heading,
            [
                TextBlock.Heading(heading),
                .. Problems(texts, problems),
                new TextInput(ReasonKey, texts["Goals.TaskReturnReason", facts.GivenBy ?? facts.Owner]) { IsMultiline = true, MaxLength = GoalTask.MaxReason, Value = typed.Length == 0 ? null : typed },
                new ActionSet([
                    CardActions.Execute(texts["Goals.TaskButtonReturn"], ReturnVerb, answer, ActionStyle.Positive),
                    CardActions.Execute(texts["Goals.TaskButtonBack"], ShowVerb, Data(facts.Task), associatedInputs: AssociatedInputs.None, id: "back"),
                ]),
            ]);
    }

    public static JsonObject Data(GoalTask task) => new() { [TaskKey] = task.Id.ToString() };

    private static IEnumerable<TextBlock> Problems(Texts texts, IReadOnlyList<string>? problems) =>
        (problems ?? []).Select(problem => new TextBlock(texts["Goals.Problem", problem]) { Color = TextColor.Attention, Spacing = Spacing.Small });

    private static IEnumerable<CardElement> Standing(Texts texts, TaskFacts facts)
    {
        var task = facts.Task;
        yield return CardParts.Subtle(TaskStanding.Whose(texts, facts));
        yield return new TextBlock(TaskStanding.When(texts, facts)) { Weight = TextWeight.Bolder, Color = TaskStanding.IsAlarming(facts) ? TextColor.Attention : null };
        if (task.IsOpen)
            yield return new TextBlock(TaskStanding.Priority(texts, facts)) { Spacing = Spacing.Small };
        if (task.IsOpen && TaskStanding.Buffer(texts, facts) is { } buffer)
            yield return new TextBlock(buffer) { Spacing = Spacing.Small, Color = facts.Time.Eaten > 0 ? TextColor.Warning : null };
        if (task.Effort is { } effort)
            yield return CardParts.Subtle(texts.Count("Goals.TaskEffort", effort));
        if (task.Due != task.FirstDue)
            yield return CardParts.Subtle(texts["Goals.TaskMovedFrom", task.FirstDue]);
        foreach (var waited in facts.Waits)
            yield return new TextBlock(TaskStanding.Waits(texts, facts, waited)) { Spacing = Spacing.Small, Color = task.IsOpen && TaskStanding.IsInTheWay(facts, waited) ? TextColor.Attention : null };
        if (facts.ReturnedBy is { } by)
            yield return new TextBlock(texts["Goals.TaskReturned", CardText.EscapeLine(by), CardText.Escape(task.ReturnReason)]) { Color = TextColor.Warning };
        yield return CardParts.Subtle(texts["Goals.TaskKey", task.Key]);
    }

    private static IEnumerable<CardAction> Buttons(Texts texts, TaskFacts facts)
    {
        var may = facts.MayChange || facts.IsMine;
        if (may && facts.Task.IsOpen)
            yield return CardActions.Execute(texts["Goals.TaskButtonDone"], DoneVerb, Data(facts.Task), ActionStyle.Positive, id: "done");
        if (facts.Task is { IsOpen: true, IsFromAnother: true } && facts.IsMine)
            yield return CardActions.Execute(texts["Goals.TaskButtonReturn"], ReturnVerb, Data(facts.Task), id: "return");
        if (may && facts.Task.Status == GoalTaskStatus.Done)
            yield return CardActions.Execute(texts["Goals.TaskButtonReopen"], ReopenVerb, Data(facts.Task), id: "reopen");
        yield return CardActions.Execute(texts["Goals.TaskButtonMine"], TaskListCards.Verb, new JsonObject { [TaskListCards.KindKey] = nameof(TaskListKind.Mine) }, id: "mine");
    }
}
