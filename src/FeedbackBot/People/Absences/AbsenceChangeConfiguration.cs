using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.People.Absences;

internal sealed class AbsenceChangeConfiguration : IEntityTypeConfiguration<AbsenceChange>
{
    public void Configure(EntityTypeBuilder<AbsenceChange> change)
    {
        change.ToTable("AbsenceChanges");
        change.Ignore(c => c.Days);
        change.Ignore(c => c.Before);
        change.Ignore(c => c.After);
        change.Property(c => c.BeforeText);
        change.Property(c => c.AfterText);
        change.HasIndex(c => c.PersonId);
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
        change.HasOne<Person>().WithMany().HasForeignKey(c => c.By).OnDelete(DeleteBehavior.Restrict);
    }
}
