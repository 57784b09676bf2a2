using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Scheduling;

/// <summary>What Quartz is doing and will do next, read from its tables in one statement so that nothing slips between two looks.</summary>
internal sealed class SchedulingWorkload(IServiceScopeFactory scopes, WakePlanner planner, WakesUnderWay underWay, TimeProvider clock) : IWorkload
{
    public string Name => "scheduler";

    public async Task<WorkloadState> ReadAsync(CancellationToken ct)
    {
        var generation = planner.Generation;

        // Until the first reconciliation is done Quartz may not have made its tables yet.
        if (planner.Pending is > 0 and var pending)
            return new WorkloadState(pending, 0, null);
        var active = underWay.Active;
        var row = await QueryAsync(ct);
        var planned = Math.Max(planner.Pending, planner.Generation == generation ? 0 : 1);
        return new WorkloadState(
            Math.Max((int)row.Running, Math.Max(active, underWay.Active)) + planned, (int)row.Due, row.NextTicks is { } next ? new DateTimeOffset(next, TimeSpan.Zero) : null);
    }

    private async Task<Row> QueryAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var now = clock.GetUtcNow().UtcTicks;
        return await db.Database.SqlQuery<Row>(
            $"""
             SELECT
               (SELECT COUNT(*) FROM QRTZ_FIRED_TRIGGERS WHERE SCHED_NAME = {WakeTriggers.SchedulerName} AND STATE = 'EXECUTING') AS "Running",
               (SELECT COUNT(*) FROM QRTZ_TRIGGERS WHERE SCHED_NAME = {WakeTriggers.SchedulerName}
                  AND TRIGGER_STATE IN ('WAITING', 'ACQUIRED') AND NEXT_FIRE_TIME <= {now}) AS "Due",
               (SELECT MIN(NEXT_FIRE_TIME) FROM QRTZ_TRIGGERS WHERE SCHED_NAME = {WakeTriggers.SchedulerName}
                  AND TRIGGER_STATE IN ('WAITING', 'ACQUIRED') AND NEXT_FIRE_TIME > {now}) AS "NextTicks"
             """).SingleAsync(ct);
    }

    private sealed record Row(long Running, long Due, long? NextTicks);
}
