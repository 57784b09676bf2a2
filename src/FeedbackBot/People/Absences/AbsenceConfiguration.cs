using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.People.Absences;

internal sealed class AbsenceConfiguration : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> absence)
    {
        absence.ToTable("Absences");
        absence.Ignore(a => a.Range);

        // Two that are set at the same moment must not both begin on one day.
        absence.HasIndex(a => new { a.PersonId, a.From }).IsUnique();
        absence.HasIndex(a => a.To);
        absence.HasOne<Person>().WithMany().HasForeignKey(a => a.PersonId).OnDelete(DeleteBehavior.Restrict);
        absence.HasOne<Person>().WithMany().HasForeignKey(a => a.SetBy).OnDelete(DeleteBehavior.Restrict);
    }
}
