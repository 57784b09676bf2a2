using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Digests.Reading;

internal sealed class AcknowledgedRoundConfiguration : IEntityTypeConfiguration<AcknowledgedRound>
{
    public void Configure(EntityTypeBuilder<AcknowledgedRound> round)
    {
        round.ToTable("DigestAcknowledgedRounds");
        round.HasKey(r => new { r.ManagerId, r.RoundId });
        round.HasOne<Person>().WithMany().HasForeignKey(r => r.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
