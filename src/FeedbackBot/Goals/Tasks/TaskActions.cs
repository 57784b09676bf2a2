using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Shows the task as it is now.</summary>
internal sealed class ShowTaskAction(TaskCardCall cards) : ICardAction
{
    public static string Verb => TaskCards.ShowVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, _ => Task.FromResult<IReadOnlyList<Problem>>([]), ct);
}

/// <summary>"Done". On the card of a list the task's own card comes in its place, where it can be taken back.</summary>
internal sealed class TaskDoneAction(TaskCardCall cards, FinishTask finish) : ICardAction
{
    public static string Verb => TaskCards.DoneVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, task => finish.DoneAsync(call.Actor, task, ct), ct);
}

/// <summary>"Not done after all".</summary>
internal sealed class ReopenTaskAction(TaskCardCall cards, FinishTask finish) : ICardAction
{
    public static string Verb => TaskCards.ReopenVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, task => finish.ReopenAsync(call.Actor, task, ct), ct);
}

/// <summary>"Hand back": first asks why.</summary>
internal sealed class ReturnTaskAction(TaskCardCall cards, TaskReader reader, HandBackTask handBack) : ICardAction
{
    public static string Verb => TaskCards.ReturnVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (await cards.FindAsync(call, ct) is not { } task)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        var typed = call.Get(TaskCards.ReasonKey);
        if (call.Get(TaskCards.AskedKey) is null && task.IsOpen && task.OwnerId == call.Actor.Person!.Id && task.IsFromAnother)
            return new CardAnswer.Replace(TaskCards.Return(call.Texts, await reader.FactsAsync(task, task.OwnerId, ct), "", []));
        var problems = await handBack.RunAsync(call.Actor, task, typed, ct);
        return problems.Count > 0 && task.IsOpen && task.OwnerId == call.Actor.Person!.Id && task.IsFromAnother
            ? new CardAnswer.Replace(TaskCards.Return(call.Texts, await reader.FactsAsync(task, task.OwnerId, ct), typed ?? "", [.. problems.Select(p => p.In(call.Texts))]))
            : await cards.ShowAsync(call, task, problems, ct);
    }
}

/// <summary>"Add" on the form. What is wrong is said on the form itself, with everything that was typed.</summary>
internal sealed class SaveTaskForm(FeedbackDb db, TaskAccess access, AddTask add, TaskReader reader, WorkloadReader loads) : ICardAction
{
    public static string Verb => TaskForm.SaveVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (texts, me) = (call.Texts, call.Actor.Person!.Id);
        if (TaskForm.Read(call) is not { } form)
            return new CardAnswer.Say(texts["Goals.NotYours"]);
        var task = await access.FindAsync(form.Id, me, ct);
        if (task is null && await db.Set<GoalTask>().AnyAsync(t => t.Id == form.Id, ct))
            return new CardAnswer.Say(texts["Goals.NotYours"]);
        if (task is null)
        {
            switch (await add.RunAsync(call.Actor, form.Typed, form.Id, ct))
            {
                case TaskOutcome.Refused refused:
                    return new CardAnswer.Replace(form.Card(texts, [.. refused.Problems.Select(p => p.In(texts))]));
                case TaskOutcome.Done done:
                    task = done.Task;
                    break;
            }
        }

        var load = await loads.OfAsync(task!, me, ct) is { } of ? WorkloadWords.Of(texts, of) : null;
        var facts = await reader.FactsAsync(task!, me, ct);
        return new CardAnswer.Replace(TaskCards.One(texts, facts, texts["Goals.TaskAdded"], null, load)) { Lasts = true };
    }
}

/// <summary>The tasks of a goal from its card, and the pages of every list.</summary>
internal sealed class TasksPage(TaskLists lists, GoalCardCall goals) : ICardAction
{
    public static string Verb => TaskListCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var (me, page) = (call.Actor.Person!, CardParts.PageOf(call.Get(CardParts.PageKey)));
        switch (call.Get(TaskListCards.KindKey))
        {
            case nameof(TaskListKind.Goal) when await goals.FindAsync(call, ct) is { } goal:
                return new CardAnswer.Replace(TaskListCards.One(call.Texts, await lists.OfGoalAsync(goal, me, ct), page, GoalCards.Data(goal)));
            case nameof(TaskListKind.Goal):
                return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
            case nameof(TaskListKind.Team):
                return new CardAnswer.Replace(TaskListCards.One(call.Texts, await lists.TeamAsync(me, ct), page));
            default:
                return new CardAnswer.Replace(TaskListCards.One(call.Texts, await lists.MineAsync(me, ct), page));
        }
    }
}
