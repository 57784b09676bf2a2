using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Gives a task to somebody, who is told and may hand it back.</summary>
internal sealed class AssignTask(TaskAccess access, ReadTask read, TellTask tell, AuditLog audit)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, GoalTask task, string to, CancellationToken ct)
    {
        var (me, problems) = (actor.Person!.Id, new List<Problem>());
        if (!task.IsOpen)
            return [new Problem("Goals.TaskIsOver", CardText.EscapeLine(task.Name))];
        if (!await access.MayChangeAsync(task, me, ct))
            return [new Problem("Goals.TaskNotYours", CardText.EscapeLine(task.Name))];
        if (await read.OwnerAsync(to, me, task.ProjectId, problems, ct) is not { } person || problems.Count > 0)
            return problems;
        if (person.Id == task.OwnerId)
            return [new Problem("Goals.TaskHasIt", CardText.EscapeLine(person.Name), CardText.EscapeLine(task.Name))];
        var before = task.OwnerId;
        task.Assign(person.Id, me);
        audit.Write(actor.ExternalId, "tasks.assign", $"{task.Id},{person.Id}");
        await tell.GivenAsync(task, me, ct);
        await tell.TakenAsync(task, before, me, ct);
        return [];
    }
}
