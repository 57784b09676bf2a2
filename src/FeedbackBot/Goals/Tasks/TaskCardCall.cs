using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Tasks;

/// <summary>What the buttons on a task's card have in common: the task is looked for among those the person may see, and shown as it is then.</summary>
internal sealed class TaskCardCall(TaskAccess access, TaskReader reader)
{
    public async Task<CardAnswer> RunAsync(CardCall call, Func<GoalTask, Task<IReadOnlyList<Problem>>> act, CancellationToken ct)
    {
        if (await FindAsync(call, ct) is not { } task)
            return new CardAnswer.Say(call.Texts["Goals.NotYours"]);
        return await ShowAsync(call, task, await act(task), ct);
    }

    public async Task<GoalTask?> FindAsync(CardCall call, CancellationToken ct) =>
        call.GetId<GoalTaskId>(TaskCards.TaskKey) is { } id ? await access.FindAsync(id, call.Actor.Person!.Id, ct) : null;

    public async Task<CardAnswer> ShowAsync(CardCall call, GoalTask task, IReadOnlyList<Problem> problems, CancellationToken ct) =>
        new CardAnswer.Replace(TaskCards.One(call.Texts, await reader.FactsAsync(task, call.Actor.Person!.Id, ct), null, [.. problems.Select(p => p.In(call.Texts))])) { Lasts = true };
}
