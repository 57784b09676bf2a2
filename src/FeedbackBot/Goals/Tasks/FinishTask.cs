using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>A task is done, not done after all, or dropped. Whoever waited for it is told.</summary>
internal sealed class FinishTask(FeedbackDb db, TaskAccess access, TellTask tell, AuditLog audit, TimeProvider clock)
{
    public async Task<IReadOnlyList<Problem>> DoneAsync(Actor actor, GoalTask task, CancellationToken ct)
    {
        if (task.Status == GoalTaskStatus.Done)
            return [];
        if (await RefusalAsync(actor, task, ct) is { } problem)
            return [problem];
        var owner = await db.Set<Person>().SingleAsync(p => p.Id == task.OwnerId, ct);
        task.Finish(clock.GetUtcNow().DateIn(owner.Zone));
        audit.Write(actor.ExternalId, "tasks.done", task.Id.ToString());
        await tell.FreeAsync(task, actor.Person!.Id, ct);
        return [];
    }

    public async Task<IReadOnlyList<Problem>> ReopenAsync(Actor actor, GoalTask task, CancellationToken ct)
    {
        if (task.IsOpen)
            return [];
        if (task.Status == GoalTaskStatus.Dropped || !await access.MayChangeAsync(task, actor.Person!.Id, ct))
            return [new Problem("Goals.TaskNotYours", CardText.EscapeLine(task.Name))];
        var live = GoalTask.LiveNameOf(new TaskFrame(task.Name, task.OwnerId, task.Due) { GoalId = task.GoalId, ProjectId = task.ProjectId }, task.CreatedBy);
        if (await db.Set<GoalTask>().AsNoTracking().SingleOrDefaultAsync(t => t.LiveName == live, ct) is { } same)
            return [new Problem("Goals.TaskNameTaken", CardText.EscapeLine(same.Name), same.Key)];
        task.Reopen(live);
        audit.Write(actor.ExternalId, "tasks.reopen", task.Id.ToString());
        return [];
    }

    public async Task<IReadOnlyList<Problem>> DropAsync(Actor actor, GoalTask task, CancellationToken ct)
    {
        if (await RefusalAsync(actor, task, ct) is { } problem)
            return [problem];
        task.Drop();
        audit.Write(actor.ExternalId, "tasks.drop", task.Id.ToString());
        await tell.ChangedAsync(task, actor.Person!.Id, "Goals.TaskSummaryDropped", ct);
        return [];
    }

    private async Task<Problem?> RefusalAsync(Actor actor, GoalTask task, CancellationToken ct) =>
        !task.IsOpen ? new Problem("Goals.TaskIsOver", CardText.EscapeLine(task.Name))
        : await access.MayChangeAsync(task, actor.Person!.Id, ct) ? null
        : new Problem("Goals.TaskNotYours", CardText.EscapeLine(task.Name));
}
