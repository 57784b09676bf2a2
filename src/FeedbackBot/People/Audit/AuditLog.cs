using FeedbackBot.Common;
using FeedbackBot.Storage;

namespace FeedbackBot.People.Audit;

/// <summary>Writes down who did what to whom, in the same transaction as the deed: neither exists without the other.</summary>
internal sealed class AuditLog(FeedbackDb db, TimeProvider clock)
{
    /// <summary>The actor of what nobody asked for, such as an import named in configuration.</summary>
    public const string System = "system";

    /// <param name="actorExternalId">The Entra object id of the sender, or <see cref="System"/>.</param>
    /// <param name="action">"feature.act", at most <see cref="AuditEntry.MaxAction"/> characters.</param>
    /// <param name="subject">Ids separated by commas, never content; what exceeds <see cref="AuditEntry.MaxSubject"/> characters is cut.</param>
    /// <param name="outcome">Whether it was done or refused.</param>
    public void Write(string actorExternalId, string action, string subject = "", AuditOutcome outcome = AuditOutcome.Done) =>
        db.Set<AuditEntry>().Add(AuditEntry.Of(
            clock.NewId<AuditEntryId>(), clock.GetUtcNow(), actorExternalId, action, subject, outcome));
}
