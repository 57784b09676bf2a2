using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Import;

/// <summary>
/// Keeps what an admin sent until they decide, and says what it would do. A details file that follows a list which waits
/// for confirmation adds to that list; anything else takes the place of what waited.
/// </summary>
internal sealed class ProposeImport(
    FeedbackDb db, TimeProvider clock, DirectoryReader directory, IOptions<PeopleOptions> options, AfterCommit afterCommit, WakePlanner planner)
{
    public async Task<ProposedImport> RunAsync(PersonId by, IReadOnlyList<ReceivedFile> files, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var waiting = await db.Set<PendingImport>().Where(i => i.By == by && i.Status == PendingImportStatus.Open).ToListAsync(ct);
        var all = WithEarlierList(files, waiting.Where(i => i.StatusAt(now) == PendingImportStatus.Open).MaxBy(i => i.CreatedAt));
        waiting.ForEach(i => i.Decide(i.StatusAt(now) == PendingImportStatus.Expired ? PendingImportStatus.Expired : PendingImportStatus.Replaced));
        var import = PendingImport.Propose(
            clock.NewId<PendingImportId>(), by, all, now, TimeSpan.FromHours(options.Value.ImportWaitsHours));
        var review = ImportReview.Of(import.Read(), await directory.ReadAsync(ct), ImportDefaults.Of(options.Value));
        db.Add(import);
        afterCommit.Do(() => planner.Replan(ForgetOldImports.SourceName));
        return new ProposedImport(import, review);
    }

    private static IReadOnlyList<ReceivedFile> WithEarlierList(IReadOnlyList<ReceivedFile> files, PendingImport? waiting)
    {
        if (waiting is null || files.Any(f => PeopleFile.Read(f.Name, f.Content).Kind != PeopleFileKind.Details))
            return files;
        var earlier = waiting.Received().Where(f => PeopleFile.Read(f.Name, f.Content).Kind != PeopleFileKind.Details);
        return [.. earlier, .. files];
    }
}

internal sealed record ProposedImport(PendingImport Import, ImportReview Review);
