using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Roles;

/// <summary>
/// One trigger for each role's goal: at once where somebody of the role has none, or the template has changed since; else once a day. Changes
/// of the directory plan all wakes anew, so who joins a role is found then.
/// </summary>
internal sealed class RoleWakes(IServiceScopeFactory scopes, WorkRunner work, TimeProvider clock) : IWakeSource
{
    public const string SourceName = "rolegoals";

    /// <summary>UTC: a look at who left the role costs nothing at that hour.</summary>
    private const int Hour = 4;

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var (db, reader, now) = (scope.ServiceProvider.GetRequiredService<FeedbackDb>(), scope.ServiceProvider.GetRequiredService<ReadRole>(), clock.GetUtcNow());
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var templates = await db.Set<Goal>().AsNoTracking().Where(g => g.Level == GoalLevel.Role && g.Status == GoalStatus.Agreed && g.To >= today).ToListAsync(ct);
        var wakes = new List<Wake>();
        foreach (var template in templates.Where(t => key is null || t.Id.ToString() == key))
        {
            var due = (await reader.OfAsync(template, ct)).IsDue;
            wakes.Add(new Wake(template.Id.ToString(), due ? now : now.UtcDateTime.Date.AddDays(now.Hour < Hour ? 0 : 1).AddHours(Hour)));
        }

        return wakes;
    }

    /// <summary>A few people at a time, each few a piece of work of their own.</summary>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (NewIds.ParseId<GoalId>(key) is not { } id)
            return;
        while (await work.RunAsync<GiveRoleGoals, bool>(give => give.RunAsync(id, ct), ct))
        {
        }
    }
}
