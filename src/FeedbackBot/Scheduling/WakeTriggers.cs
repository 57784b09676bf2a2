using System.Globalization;
using Quartz;

namespace FeedbackBot.Scheduling;

/// <summary>The wakes as Quartz keeps them: one durable job, one one-shot trigger for each source and key.</summary>
internal sealed class WakeTriggers(ISchedulerFactory factory, TimeProvider clock)
{
    public const string SchedulerName = "FeedbackBot";
    public static readonly JobKey Job = new("wake");
    private const string AttemptKey = "attempt";

    public static int AttemptOf(IJobExecutionContext context) =>
        context.Trigger.JobDataMap.TryGetValue(AttemptKey, out var value)
        && int.TryParse(Convert.ToString(value, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture, out var attempt) ? attempt : 0;

    /// <summary>The instant of every key's trigger; null while its wake is running.</summary>
    public async Task<Dictionary<string, DateTimeOffset?>> ReadAsync(string source, string? key, CancellationToken ct)
    {
        var scheduler = await factory.GetScheduler(ct);
        if (key is not null)
        {
            var trigger = await scheduler.GetTrigger(new TriggerKey(key, source), ct);
            return trigger is null ? [] : new() { [key] = trigger.NextFireTimeUtc };
        }

        var query = new TriggerQuery { Group = GroupMatcher<TriggerKey>.GroupEquals(source), Take = PagedQuery.All };
        var found = await scheduler.QueryTriggers(query, ct);
        return found.Items.ToDictionary(t => t.Key.Name, t => t.NextFireTimeUtc, StringComparer.Ordinal);
    }

    /// <param name="attempt">How many wakes of this key in a row have failed or changed nothing.</param>
    public async Task PutAsync(string source, string key, DateTimeOffset at, int attempt, CancellationToken ct)
    {
        var scheduler = await factory.GetScheduler(ct);
        var now = clock.GetUtcNow();

        // "Ignore misfires" is what makes a late trigger fire at once, and once: it has only one time to fire.
        var trigger = TriggerBuilder.Create(clock)
            .WithIdentity(key, source)
            .ForJob(Job)
            .StartAt(at < now ? now : at)
            .UsingJobData(AttemptKey, attempt.ToString(CultureInfo.InvariantCulture))
            .WithSimpleSchedule(s => s.WithMisfireInstruction(SimpleTriggerMisfireInstruction.IgnoreMisfires))
            .Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, ct);
    }

    public async Task RemoveAsync(string source, IEnumerable<string> keys, CancellationToken ct)
    {
        var triggers = keys.Select(key => new TriggerKey(key, source)).ToList();
        if (triggers.Count > 0)
            await (await factory.GetScheduler(ct)).UnscheduleJobs(triggers, ct);
    }
}
