using FeedbackBot.People.Audit;

namespace FeedbackBot.People.Import;

/// <summary>Does what was shown, if it is still what would happen.</summary>
internal sealed class ConfirmImport(ReviewPending pending, ApplyImport apply, AuditLog audit)
{
    /// <param name="actor">Who pressed the button.</param>
    /// <param name="id">Which import.</param>
    /// <param name="seen">The fingerprint of the diff that was shown.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<ConfirmedImport> RunAsync(Actor actor, PendingImportId? id, string? seen, CancellationToken ct)
    {
        var found = await pending.RunAsync(actor, id, ct);
        if (found is not PendingReview.Open { Review: ImportReview.Ready ready } open || ready.Fingerprint() != seen)
            return new ConfirmedImport(found, null);
        await apply.RunAsync(ready, ct);
        open.Import.Decide(PendingImportStatus.Confirmed);
        audit.Write(actor.ExternalId, "people.import", open.Import.Id.ToString());
        return new ConfirmedImport(found, ready.Diff);
    }
}

/// <param name="Applied">What was changed; null when nothing was, because <paramref name="Found"/> is not what was shown.</param>
internal sealed record ConfirmedImport(PendingReview Found, DirectoryDiff? Applied);
