using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Whoever was given a task gives it back, with a reason, to who gave it.</summary>
internal sealed class HandBackTask(FeedbackDb db, TellTask tell, AuditLog audit)
{
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, GoalTask task, string? typed, CancellationToken ct)
    {
        var (me, name, reason) = (actor.Person!.Id, CardText.EscapeLine(task.Name), TypedText.Clean(typed ?? ""));
        if (!task.IsOpen)
            return [new Problem("Goals.TaskIsOver", name)];
        if (task.OwnerId != me)
            return [new Problem("Goals.TaskNotYourOwn", name)];
        if (!task.IsFromAnother)
            return [new Problem("Goals.TaskFromYourself", name)];
        if (reason.Length is 0 or > GoalTask.MaxReason)
            return [new Problem(reason.Length == 0 ? "Goals.TaskReasonMissing" : "Goals.TaskReasonTooLong", reason.Length, GoalTask.MaxReason)];
        if (!await db.Set<Person>().AnyAsync(p => p.Id == task.AssignedBy && p.IsActive, ct))
            return [new Problem("Goals.TaskGiverIsGone", name)];
        task.HandBack(reason);
        audit.Write(actor.ExternalId, "tasks.handback", task.Id.ToString());
        await tell.ReturnedAsync(task, ct);
        return [];
    }
}
