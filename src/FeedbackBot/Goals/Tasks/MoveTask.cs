using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Another day, buffer or importance, or something else to wait for. The other side is told.</summary>
internal sealed class MoveTask(FeedbackDb db, TaskAccess access, ReadTask read, LinkTasks link, TellTask tell, AuditLog audit)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, GoalTask task, TaskMove move, CancellationToken ct)
    {
        var (me, problems) = (actor.Person!.Id, new List<Problem>());
        if (move.SaysNothing)
            return [new Problem("Goals.TaskMoveHow")];
        if (!task.IsOpen)
            return [new Problem("Goals.TaskIsOver", CardText.EscapeLine(task.Name))];
        if (!await access.MayChangeAsync(task, me, ct))
            return [new Problem("Goals.TaskNotYours", CardText.EscapeLine(task.Name))];
        var due = move.Due is null ? task.Due : await DueAsync(task, move.Due, problems, ct);
        var buffer = TaskWords.DaysOf(move.Buffer, 0, GoalTask.MostBuffer, "Goals.TaskBufferWrong", problems) ?? task.Buffer;
        var importance = TaskWords.ImportanceOf(move.Importance, task.Importance, problems);
        await link.RunAsync(actor, task, move.After, move.NotAfter, problems, ct);
        if (problems.Count > 0)
            return problems;
        task.Move(due, buffer, importance);
        audit.Write(actor.ExternalId, "tasks.move", task.Id.ToString());
        await tell.ChangedAsync(task, me, "Goals.TaskSummaryMoved", ct);
        return [];
    }

    private async Task<DateOnly> DueAsync(GoalTask task, string typed, List<Problem> problems, CancellationToken ct)
    {
        var owner = await db.Set<Person>().SingleAsync(p => p.Id == task.OwnerId, ct);
        var goal = await db.Set<Goal>().Where(g => g.Id == task.GoalId).Select(g => (DateOnly?)g.To).SingleOrDefaultAsync(ct);
        var project = await db.Set<Project>().Where(p => p.Id == task.ProjectId).Select(p => (DateOnly?)p.Until).SingleOrDefaultAsync(ct);
        return read.Due(typed, owner, goal, project, problems);
    }
}

/// <summary>What is to become of a task, as it was typed; null for what stays.</summary>
internal sealed record TaskMove(string? Due, string? Buffer, string? Importance, IReadOnlyList<string> After, IReadOnlyList<string> NotAfter)
{
    public bool SaysNothing => (Due ?? Buffer ?? Importance) is null && After.Count + NotAfter.Count == 0;
}
