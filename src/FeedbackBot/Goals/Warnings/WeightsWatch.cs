using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Warnings;

/// <summary>
/// People whose agreed goals of one period do not weigh 100 % together two weeks into it: of what was on the table when they were agreed, something was
/// refused or is still waiting, or one was given up since. Whoever gives none of them a weight does without. It is said of the goal that was made first.
/// </summary>
internal sealed class WeightsWatch(FeedbackDb db, TimeProvider clock) : IGoalWatch
{
    /// <summary>In days, from the period's first.</summary>
    public const int Grace = 14;

    private const decimal Whole = 100;

    public async Task<IReadOnlyList<FoundWarning>> LookAsync(IReadOnlyList<Goal> goals, CancellationToken ct)
    {
        var begun = clock.GetUtcNow().DateIn(TimeZoneInfo.Utc).AddDays(-Grace);
        var looked = goals.Where(g => g.Level == GoalLevel.Person && g.From <= begun).ToDictionary(g => g.Id);
        var owners = looked.Values.Select(g => g.OwnerId).Distinct().ToList();
        if (owners.Count == 0)
            return [];
        var all = await (
            from goal in db.Set<Goal>().AsNoTracking()
            join terms in db.Set<GoalTerms>() on goal.Id equals terms.GoalId
            where EF.Parameter(owners).Contains(goal.OwnerId) && goal.Level == GoalLevel.Person && (goal.Status == GoalStatus.Agreed || goal.Status == GoalStatus.Closed) && terms.Number == goal.AgreedNumber
            select new { goal.Id, goal.OwnerId, goal.From, goal.To, terms.Weight }).ToListAsync(ct);
        return [.. from period in all.GroupBy(g => (g.OwnerId, g.From, g.To))
            let total = period.Sum(g => g.Weight)
            let first = period.MinBy(g => g.Id.Value)!.Id
            where total is > 0 and < Whole && looked.ContainsKey(first)
            select new FoundWarning(first, WarningKind.WeightsOpen, $"weights:{Percent(total)}", Percent(total), Percent(Whole - total))];
    }

    private static string Percent(decimal part) => part.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
