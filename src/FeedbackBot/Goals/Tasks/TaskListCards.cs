using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Tasks one below the other, by when they are due, each to be opened or said to be done.</summary>
internal static class TaskListCards
{
    public const string Verb = "goals.tasks";
    public const string KindKey = "list";

    /// <summary>A card with more is no overview any more.</summary>
    private const int PerPage = 8;

    public static AdaptiveCard One(Texts texts, TaskList list, int page, JsonObject? data = null)
    {
        var lines = list.Groups.SelectMany(g => g.Tasks.Select(t => (g.Group, Task: t))).ToList();
        var pages = Math.Max(1, (lines.Count + PerPage - 1) / PerPage);
        var here = new CardPage(Math.Clamp(page, 1, pages), pages, []);
        var title = texts[$"Goals.TaskList{list.Kind}", CardText.EscapeLine(list.Of ?? "")];
        var turning = data ?? [];
        turning[KindKey] = list.Kind.ToString();
        return CardParts.Card(
            texts,
            title,
            [
                TextBlock.Heading(title),
                .. here.Number == 1 ? Loads(texts, list) : [],
                lines.Count == 0 ? new TextBlock(texts[$"Goals.TaskListEmpty{list.Kind}"]) : null,
                Cut(texts, list.Tasks.Count, list.All),
                .. Lines(texts, [.. lines.Index().Skip((here.Number - 1) * PerPage).Take(PerPage).Select(l => (l.Index + 1, l.Item.Group, l.Item.Task))], list.Kind),
                CardParts.PageNote(texts, here),
                CardParts.Actions(CardParts.Turning(texts, here, Verb, turning)),
            ]);
    }

    /// <summary>Says that there are more than are shown; null where there are not.</summary>
    public static TextBlock? Cut(Texts texts, int shown, int all) => all > shown ? CardParts.Subtle(texts["Goals.TaskListCut", shown, all]) : null;

    /// <summary>The way from a goal's card to its tasks.</summary>
    public static ActionSet Opening(Texts texts, Goal goal, int open)
    {
        var data = GoalCards.Data(goal);
        data[KindKey] = nameof(TaskListKind.Goal);
        return new ActionSet([CardActions.Execute(texts["Goals.TaskCount", open], Verb, data, id: Verb)]);
    }

    public static IEnumerable<CardElement> Task(Texts texts, int number, TaskFacts task, bool withOwner)
    {
        yield return new TextBlock(texts["Goals.ListLine", number, CardText.EscapeLine(task.Task.Name)]) { Separator = true };
        yield return new TextBlock(TaskStanding.Line(texts, task, withOwner)) { IsSubtle = true, Spacing = Spacing.Small };
        foreach (var waited in task.Waits.Where(w => TaskStanding.IsInTheWay(task, w)).Take(2))
            yield return new TextBlock(TaskStanding.Waits(texts, task, waited)) { Spacing = Spacing.Small, Color = TextColor.Attention };
        yield return new ActionSet(
        [
            .. task.IsMine
                ? [CardActions.Execute(texts["Goals.TaskButtonDoneNumber", number], TaskCards.DoneVerb, TaskCards.Data(task.Task), id: $"done.{number}", tooltip: texts["Goals.TaskButtonDoneNamed", task.Task.Name])]
                : (ExecuteAction[])[],
            CardActions.Execute(texts["Goals.ButtonOpen", number], TaskCards.ShowVerb, TaskCards.Data(task.Task), id: $"open.{number}", tooltip: texts["Goals.ButtonOpenNamed", task.Task.Name]),
        ]);
    }

    private static IEnumerable<CardElement> Lines(Texts texts, IReadOnlyList<(int Number, DueGroup Group, TaskFacts Task)> lines, TaskListKind kind)
    {
        DueGroup? last = null;
        foreach (var (number, group, task) in lines)
        {
            if (group != last)
                yield return CardParts.Strong(texts[$"Goals.TaskGroup{group}"]);
            last = group;
            foreach (var element in Task(texts, number, kind == TaskListKind.Goal ? task with { Goal = null } : task, kind != TaskListKind.Mine))
                yield return element;
        }
    }

    private static IEnumerable<CardElement> Loads(Texts texts, TaskList list) => list.Loads.Where(l => l.All > 0).Take(20).Select(l =>
        (CardElement)CardParts.Subtle(texts.Count("Goals.TaskTeamLoad", l.All, CardText.EscapeLine(l.Person), l.Load.ThatWeek, l.Load.Days)));
}
