using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Bot.Turns;

/// <summary>Once a day, forgets the answers to activities that nobody will resend: they hold what cards showed.</summary>
internal sealed class ForgetOldTurns(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock) : IWakeSource
{
    public string Name => "turns";

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<ProcessedActivity>()
            .OrderBy(a => a.At).Select(a => (DateTimeOffset?)a.At).FirstOrDefaultAsync(ct);
        var due = (oldest ?? clock.GetUtcNow()) + ProcessedActivity.KeptFor;
        return [new Wake("forget", due.UtcDateTime.Date.AddDays(1).AddHours(3))];
    }

    public Task RunAsync(string key, CancellationToken ct) => work.RunAsync(async services =>
    {
        var before = clock.GetUtcNow() - ProcessedActivity.KeptFor;
        return await services.GetRequiredService<FeedbackDb>().Set<ProcessedActivity>()
            .Where(a => a.At < before).ExecuteDeleteAsync(ct);
    }, ct);
}
