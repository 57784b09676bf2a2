using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Rounds;

internal sealed class RoundZoneConfiguration : IEntityTypeConfiguration<RoundZone>
{
    public void Configure(EntityTypeBuilder<RoundZone> zone)
    {
        zone.ToTable("CheckInRoundZones");
        zone.HasKey(z => new { z.RoundId, z.Zone });
        zone.Property(z => z.Zone).HasMaxLength(Person.MaxZone);
        zone.HasOne<Round>().WithMany().HasForeignKey(z => z.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}
