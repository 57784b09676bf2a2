using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values.Posting;

/// <summary>Once a day, forgets the answers to requests that no system will resend.</summary>
internal sealed class ForgetOldReceipts(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock) : IWakeSource
{
    public string Name => "kpireceipts";

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var oldest = await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<KpiReceipt>()
            .OrderBy(r => r.At).Select(r => (DateTimeOffset?)r.At).FirstOrDefaultAsync(ct);
        var due = (oldest ?? clock.GetUtcNow()) + KpiReceipt.KeptFor;
        return [new Wake("forget", due.UtcDateTime.Date.AddDays(1).AddHours(3))];
    }

    public Task RunAsync(string key, CancellationToken ct) => work.RunAsync(async services =>
    {
        var before = clock.GetUtcNow() - KpiReceipt.KeptFor;
        return await services.GetRequiredService<FeedbackDb>().Set<KpiReceipt>().Where(r => r.At < before).ExecuteDeleteAsync(ct);
    }, ct);
}
