using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Updating;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Warnings;

/// <summary>KPIs of which nobody said a value twice in a row, though somebody worked.</summary>
internal sealed class MissingWatch(FeedbackDb db, NewestValues newest, PeopleQueries people, AbsenceQueries absences, HolidayQueries holidays, TimeProvider clock) : IGoalWatch
{
    /// <summary>In days: three quarters.</summary>
    private const int Back = 280;

    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var byId = goals.ToDictionary(g => g.Id);
        var ids = byId.Keys.ToList();
        var kpis = await db.Set<Kpi>().AsNoTracking().Where(k => ids.Contains(k.GoalId) && k.Terms != null).ToListAsync(ct);
        var ofGoal = kpis.ToLookup(k => k.GoalId, k => k.Terms!);
        var asked = kpis.Where(k => KpisToUpdate.IsSaid(k.Terms!, [.. ofGoal[k.GoalId]])).ToList();
        var values = await newest.OfAsync([.. asked.Select(k => k.Id)], ct);
        var who = await people.ByIdsAsync(asked.Select(k => k.DataOwnerId).Concat(goals.Select(g => g.OwnerId)), ct);
        var (from, to) = (clock.GetUtcNow().DateIn(TimeZoneInfo.Utc).AddDays(-Back), clock.GetUtcNow().DateIn(TimeZoneInfo.Utc).AddDays(1));
        var away = await absences.AwayAsync([.. who.Keys], from, to, ct);
        var free = await holidays.LoadAsync(from, to, ct);
        return [.. asked.Where(k => IsMissing(k, byId[k.GoalId], who[who[k.DataOwnerId].IsActive ? k.DataOwnerId : byId[k.GoalId].OwnerId]))
            .Select(k => new FoundWarning(k.GoalId, WarningKind.DataMissing, k.Id.ToString(), k.Name))];

        bool IsMissing(Kpi kpi, Goal goal, PersonInfo person)
        {
            var made = kpi.Id.MadeAt().DateIn(person.Zone);
            return MissingTwice.Is(
                kpi.Terms!.Cadence, made > goal.From ? made : goal.From, clock.GetUtcNow().DateIn(person.Zone), values.GetValueOrDefault(kpi.Id)?.Day,
                day => person.WorkDays.Includes(day.DayOfWeek) && !away.IsAway(person.Id, day) && !free.IsHoliday(person.Calendar, day));
        }
    }
}
