using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Import;

/// <summary>Forgets the files of imports that nobody confirmed in time: they are lists of people.</summary>
internal sealed class ForgetOldImports(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock) : IWakeSource
{
    public const string SourceName = "people.imports";
    private const string Key = "expired";

    public string Name => SourceName;

    public async Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var next = await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<PendingImport>()
            .Where(i => i.Status == PendingImportStatus.Open).OrderBy(i => i.ExpiresAt)
            .Select(i => (DateTimeOffset?)i.ExpiresAt).FirstOrDefaultAsync(ct);
        return next is { } at ? [new Wake(Key, at)] : [];
    }

    public Task RunAsync(string key, CancellationToken ct) => work.RunAsync(async services =>
    {
        var now = clock.GetUtcNow();
        var expired = await services.GetRequiredService<FeedbackDb>().Set<PendingImport>()
            .Where(i => i.Status == PendingImportStatus.Open && i.ExpiresAt <= now).ToListAsync(ct);
        expired.ForEach(i => i.Decide(PendingImportStatus.Expired));
        return expired.Count;
    }, ct);
}
