using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Adds a task, for oneself or for somebody one may give it to, who is told.</summary>
internal sealed class AddTask(FeedbackDb db, ReadTask read, LinkTasks link, TellTask tell, AuditLog audit, TimeProvider clock)
{
    /// <param name="actor">Who adds it.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="id">What it shall be known by: a second press on the same form adds no second task.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<TaskOutcome> RunAsync(Actor actor, TaskTyped typed, GoalTaskId? id, CancellationToken ct)
    {
        var (me, problems) = (actor.Person!.Id, new List<Problem>());
        if (await read.FrameAsync(actor, typed, problems, ct) is not { } frame)
            return new TaskOutcome.Refused(problems);
        var live = GoalTask.LiveNameOf(frame, me);
        if (await db.Set<GoalTask>().AsNoTracking().SingleOrDefaultAsync(t => t.LiveName == live, ct) is { } same)
            return new TaskOutcome.Refused([new Problem("Goals.TaskNameTaken", CardText.EscapeLine(same.Name), same.Key)]);
        var task = GoalTask.Add(id ?? clock.NewId<GoalTaskId>(), frame, me, clock.GetUtcNow());
        await link.RunAsync(actor, task, typed.After, [], problems, ct);
        if (problems.Count > 0)
            return new TaskOutcome.Refused(problems);
        db.Add(task);
        audit.Write(actor.ExternalId, "tasks.add", task.Id.ToString());
        await tell.GivenAsync(task, me, ct);
        return new TaskOutcome.Done(task);
    }
}

internal abstract record TaskOutcome
{
    internal sealed record Done(GoalTask Task) : TaskOutcome;

    internal sealed record Refused(IReadOnlyList<Problem> Problems) : TaskOutcome;
}
