using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Digests;

internal sealed class DigestRunConfiguration : IEntityTypeConfiguration<DigestRun>
{
    public void Configure(EntityTypeBuilder<DigestRun> run)
    {
        run.ToTable("DigestRuns");
        run.HasKey(r => new { r.ManagerId, r.Date });
        run.HasIndex(r => r.Date);
        run.HasOne<Person>().WithMany().HasForeignKey(r => r.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
