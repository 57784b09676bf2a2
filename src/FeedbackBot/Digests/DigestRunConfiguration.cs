using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Digests;

internal sealed class DigestRunConfiguration : IEntityTypeConfiguration<DigestRun>
{
    public void Configure(EntityTypeBuilder<DigestRun> run)
    {
        run.ToTable("DigestRuns");
        run.HasKey(r => new { r.ManagerId, r.Kind, r.Date });
        run.HasIndex(r => r.Date);

        // How soon a manager reads what came is asked about a number of weeks.
        run.HasIndex(r => new { r.ManagerId, r.End });
        run.HasOne<Person>().WithMany().HasForeignKey(r => r.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
