using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Warnings;

/// <summary>Looks at all running goals once a night. What is found is held back until its owner works; a night that was missed is made up for.</summary>
internal sealed partial class WarningWakes(IServiceScopeFactory scopes, WorkRunner work, TimeProvider clock, ILogger<WarningWakes> logger) : IWakeSource
{
    public const int GoalsPerLook = 100;
    private const string OnlyKey = "night";
    private const int KeepDays = 30;
    private static readonly TimeSpan At = TimeSpan.FromHours(2);

    public string Name => "goalwarnings";

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var night = now.UtcDateTime.Date + At;
        return !await AnyAsync(ct) ? [] : [new Wake(OnlyKey, new DateTimeOffset(await IsDoneAsync(ct) ? night.AddDays(1) : night, TimeSpan.Zero))];
    }

    /// <exception cref="AggregateException">Some goals could not be settled; another wake tries those again.</exception>
    public async Task RunAsync(string key, CancellationToken ct)
    {
        if (clock.GetUtcNow().TimeOfDay < At || await IsDoneAsync(ct))
            return;
        var failures = new List<Exception>();
        foreach (var some in (await GoalsAsync(ct)).Chunk(GoalsPerLook))
        {
            foreach (var goal in await ChangedAsync(some, ct))
            {
                try
                {
                    await work.RunAsync<SettleWarnings, int>(settle => settle.RunAsync(goal, ct), ct);
                }
                catch (Exception e) when (!ct.IsCancellationRequested)
                {
                    NotSettled(logger, goal.Value, e.GetType().Name, e.StackTrace);
                    failures.Add(e);
                }
            }
        }

        if (failures.Count > 0)
            throw new AggregateException(failures);
        await work.RunAsync(services => FinishAsync(services.GetRequiredService<FeedbackDb>(), Today(), ct), ct);
    }

    private static async Task<bool> FinishAsync(FeedbackDb db, DateOnly today, CancellationToken ct)
    {
        var before = today.AddDays(-KeepDays);
        await db.Set<WarningDay>().Where(d => d.Day < before).ExecuteDeleteAsync(ct);
        if (!await db.Set<WarningDay>().AnyAsync(d => d.Day == today, ct))
            db.Add(WarningDay.Of(today));
        return true;
    }

    private DateOnly Today() => clock.GetUtcNow().DateIn(TimeZoneInfo.Utc);

    private async Task<bool> IsDoneAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var today = Today();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<WarningDay>().AnyAsync(d => d.Day == today, ct);
    }

    private async Task<bool> AnyAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Goal>().AnyAsync(g => g.Status == GoalStatus.Agreed, ct)
            || await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<GoalWarning>().AnyAsync(w => w.OpenMark != null, ct);
    }

    /// <summary>Those that run, and those with something open.</summary>
    private async Task<IReadOnlyList<GoalId>> GoalsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var today = Today();
        return await db.Set<Goal>()
            .Where(g => (g.Status == GoalStatus.Agreed && g.From <= today && g.To >= today) || db.Set<GoalWarning>().Any(w => w.GoalId == g.Id && w.OpenMark != null))
            .OrderBy(g => g.Id).Select(g => g.Id).ToListAsync(ct);
    }

    private async Task<IReadOnlyList<GoalId>> ChangedAsync(IReadOnlyList<GoalId> goals, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SettleWarnings>().ChangedAsync(goals, ct);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "What stands in the way of goal {Goal} could not be settled: {Kind} at {Stack}")]
    private static partial void NotSettled(ILogger logger, Guid goal, string kind, string? stack);
}
