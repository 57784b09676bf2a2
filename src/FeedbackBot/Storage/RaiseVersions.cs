using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace FeedbackBot.Storage;

/// <summary>
/// SQLite has no row version of its own, so both engines get the same: a counter raised here. Asking for the entries has
/// looked for changes already, so saving need not look again.
/// </summary>
internal sealed class RaiseVersions : SaveChangesInterceptor
{
    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var tracker = eventData.Context!.ChangeTracker;
        foreach (var entry in tracker.Entries<IVersioned>())
        {
            if (entry.State == EntityState.Modified)
                entry.Property(e => e.Version).CurrentValue++;
        }

        tracker.AutoDetectChangesEnabled = false;
        return ValueTask.FromResult(result);
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LookAgain(eventData);
        return ValueTask.FromResult(result);
    }

    public override Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LookAgain(eventData);
        return Task.CompletedTask;
    }

    public override Task SaveChangesCanceledAsync(DbContextEventData eventData, CancellationToken cancellationToken = default)
    {
        LookAgain(eventData);
        return Task.CompletedTask;
    }

    private static void LookAgain(DbContextEventData eventData) => eventData.Context!.ChangeTracker.AutoDetectChangesEnabled = true;
}
