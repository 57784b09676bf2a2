using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.People.Audit;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entry)
    {
        entry.ToTable("Audit");
        entry.Property(e => e.ActorExternalId).HasMaxLength(Person.MaxExternalId);
        entry.Property(e => e.Action).HasMaxLength(AuditEntry.MaxAction);
        entry.Property(e => e.Subject).HasMaxLength(AuditEntry.MaxSubject);
        entry.HasIndex(e => e.At);
        entry.HasIndex(e => new { e.ActorExternalId, e.At });
    }
}
