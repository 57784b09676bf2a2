using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Digests.Reading;

internal sealed class DigestReadingConfiguration : IEntityTypeConfiguration<DigestReading>
{
    public void Configure(EntityTypeBuilder<DigestReading> reading)
    {
        reading.ToTable("DigestReadings");
        reading.HasKey(r => new { r.ManagerId, r.End, r.Days });
        reading.Property(r => r.Words).HasMaxLength(DigestReading.MaxWords);
        reading.HasOne<Person>().WithMany().HasForeignKey(r => r.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
