using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Import;

/// <summary>Finds an import that waits for this very admin, and reviews it against the directory as it is now.</summary>
internal sealed class ReviewPending(FeedbackDb db, TimeProvider clock, DirectoryReader directory, IOptions<PeopleOptions> options)
{
    public async Task<PendingReview> RunAsync(Actor actor, PendingImportId? id, CancellationToken ct)
    {
        if (id is not { } wanted || !actor.Is(Who.Admin)
            || await db.Set<PendingImport>().SingleOrDefaultAsync(i => i.Id == wanted, ct) is not { } import
            || import.By != actor.Person!.Id)
            return new PendingReview.NotYours();
        if (import.StatusAt(clock.GetUtcNow()) is var status and not PendingImportStatus.Open)
            return new PendingReview.Closed(status);
        return new PendingReview.Open(import, ImportReview.Of(
            import.Read(), await directory.ReadAsync(ct), ImportDefaults.Of(options.Value)));
    }
}

internal abstract record PendingReview
{
    /// <summary>There is no such import, or somebody else sent it: the two look the same from outside.</summary>
    internal sealed record NotYours : PendingReview;

    internal sealed record Closed(PendingImportStatus Status) : PendingReview;

    internal sealed record Open(PendingImport Import, ImportReview Review) : PendingReview;
}
