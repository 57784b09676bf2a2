using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tasks;

/// <summary>Brings a task's card to whom a change of it concerns, never to who made the change.</summary>
internal sealed class TellTask(FeedbackDb db, Outbox outbox, TaskReader reader)
{
    /// <summary>Somebody was given it.</summary>
    public async Task GivenAsync(GoalTask task, PersonId by, CancellationToken ct)
    {
        if (task.OwnerId != by)
            await TellAsync(task, task.OwnerId, TaskOccasions.Given(task), "Goals.TaskSummaryGiven", by, ct);
    }

    /// <summary>Somebody else has it now; what was not told yet of their having it is not told any more.</summary>
    public async Task TakenAsync(GoalTask task, PersonId from, PersonId by, CancellationToken ct)
    {
        await outbox.WithdrawAsync(TaskOccasions.Given(task, task.Assignments - 1), ct);
        if (from != by)
            await TellAsync(task, from, TaskOccasions.Changed(task, from), "Goals.TaskSummaryTaken", by, ct);
    }

    public Task ReturnedAsync(GoalTask task, CancellationToken ct) =>
        TellAsync(task, task.OwnerId, TaskOccasions.Given(task), "Goals.TaskSummaryReturned", task.ReturnedBy!.Value, ct);

    /// <summary>It was moved or dropped: its owner and who gave it are told.</summary>
    public async Task ChangedAsync(GoalTask task, PersonId by, string summary, CancellationToken ct)
    {
        foreach (var to in new[] { task.OwnerId, task.AssignedBy }.Distinct().Where(p => p != by))
            await TellAsync(task, to, TaskOccasions.Changed(task, to), summary, by, ct);
    }

    /// <summary>It is done: whoever waited for nothing else can begin.</summary>
    public async Task FreeAsync(GoalTask done, PersonId by, CancellationToken ct)
    {
        var waiting = await db.Set<GoalTask>().Where(t => t.Status == GoalTaskStatus.Open && db.Set<TaskAfter>().Any(a => a.TaskId == t.Id && a.AfterId == done.Id)
            && !db.Set<TaskAfter>().Any(a => a.TaskId == t.Id && a.AfterId != done.Id && db.Set<GoalTask>().Any(o => o.Id == a.AfterId && o.Status == GoalTaskStatus.Open))).ToListAsync(ct);
        foreach (var task in waiting.Where(t => t.OwnerId != by))
            await TellAsync(task, task.OwnerId, TaskOccasions.Free(task, done), "Goals.TaskSummaryFree", by, ct);
    }

    private async Task TellAsync(GoalTask task, PersonId to, Occasion occasion, string summary, PersonId by, CancellationToken ct)
    {
        var people = await db.Set<Person>().Where(p => p.Id == to || p.Id == by).ToDictionaryAsync(p => p.Id, ct);
        if (!people.TryGetValue(to, out var person) || !person.IsActive)
            return;
        var texts = Texts.For(person.Language);
        var said = texts[summary, CardText.EscapeLine(people[by].Name)];
        var facts = await reader.FactsAsync(task, to, ct);
        await outbox.PostAsync(new Destination.ToPerson(to), occasion, new OutgoingMessage.Card(TaskCards.One(texts, facts, said), said), ct);
    }
}
