using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Mornings;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.People;
using FeedbackBot.Scheduling.WorkingTimes;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.DueTasks;

/// <summary>
/// On the morning on which one of somebody's tasks begins to eat its buffer, has its last day, or is late since, everything of theirs that is due
/// comes on one card. A day that brings nothing new brings no card.
/// </summary>
internal sealed class TellDueTasks(FeedbackDb db, WorkingTimes working, PeopleQueries people, TaskTimes times, TaskReader reader, Outbox outbox, TimeProvider clock) : IMorningCard
{
    public const string OccasionPrefix = "task/due";

    /// <summary>In days: no buffer of <see cref="GoalTask.MostBuffer"/> working days begins earlier, holidays and absences included.</summary>
    private const int Ahead = 90;

    public IQueryable<Person> Among(IQueryable<Person> people, DateOnly today)
    {
        var until = today.AddDays(Ahead);
        return people.Where(p => db.Set<GoalTask>().Any(t => t.OwnerId == p.Id && t.Status == GoalTaskStatus.Open && t.Due <= until));
    }

    public async Task<IReadOnlyList<PersonId>> DueAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct) =>
        [.. (await ReadAsync(people, ct)).Where(d => d.IsNew).Select(d => d.Task.OwnerId).Distinct()];

    public async Task<bool> SendAsync(PersonId id, CancellationToken ct)
    {
        if (await people.FindAsync(id, ct) is not { IsActive: true } person)
            return false;
        var due = await ReadAsync([id], ct);
        if (!due.Any(d => d.IsNew))
            return false;
        foreach (var one in due.Where(d => d.IsNew))
        {
            if (one.Told is { } told)
                told.Tell(one.Task, one.Stage);
            else
                db.Add(ToldTask.Of(one.Task, one.Stage));
        }

        var now = clock.GetUtcNow();
        var stages = due.ToDictionary(d => d.Task.Id, d => d.Stage);
        var facts = await reader.FactsAsync([.. due.Select(d => d.Task)], id, ct);
        var card = DueTaskCards.One(person.Texts, [.. facts.OrderByDescending(f => stages[f.Task.Id]).ThenByDescending(f => f.Priority).ThenBy(f => f.Task.Due).Select(f => (stages[f.Task.Id], f))]);
        await outbox.PostAsync(
            new Destination.ToPerson(id), Occasion.Of(OccasionPrefix, id, now.DateIn(person.Zone).ToString("yyyyMMdd", CultureInfo.InvariantCulture)),
            new OutgoingMessage.Card(card, person.Texts.Count("Goals.DueSummary", due.Count)), until: now.AddDays(1), ct);
        return true;
    }

    /// <summary>What is due of people who work today, whether they were told or not.</summary>
    private async Task<IReadOnlyList<DueTask>> ReadAsync(IReadOnlyCollection<PersonId> people, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now.DateIn(TimeZoneInfo.Utc).AddDays(Ahead);
        var tasks = await db.Set<GoalTask>().AsNoTracking()
            .Where(t => EF.Parameter(people).Contains(t.OwnerId) && t.Status == GoalTaskStatus.Open && t.Due <= until).OrderBy(t => t.Due).ToListAsync(ct);
        if (tasks.Count == 0)
            return [];
        var owners = tasks.Select(t => t.OwnerId).Distinct().ToList();
        var calendars = await working.LoadAsync(owners, now, Ahead, ct);
        var timeOf = await times.LoadAsync(owners, ct);
        var ids = tasks.Select(t => t.Id).ToList();
        var told = await db.Set<ToldTask>().Where(t => EF.Parameter(ids).Contains(t.TaskId)).ToDictionaryAsync(t => t.TaskId, ct);
        return [.. from task in tasks
            where calendars.ContainsKey(task.OwnerId)
            let calendar = calendars[task.OwnerId]
            let today = now.DateIn(calendar.Zone)
            where calendar.WorksOn(today)
            let stage = DueStages.Of(timeOf(task), today, calendar.WorksOn)
            where stage != DueStage.Ahead
            select new DueTask(task, stage, told.GetValueOrDefault(task.Id))];
    }

    private sealed record DueTask(GoalTask Task, DueStage Stage, ToldTask? Told)
    {
        public bool IsNew => Told?.Covers(Task, Stage) != true;
    }
}
