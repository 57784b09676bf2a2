using FeedbackBot.CheckIns.Definition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Rounds;

internal sealed class RoundConfiguration : IEntityTypeConfiguration<Round>
{
    public void Configure(EntityTypeBuilder<Round> round)
    {
        round.ToTable("CheckInRounds");
        round.HasIndex(r => new { r.CheckInId, r.Date }).IsUnique();
        round.Ignore(r => r.Run);
        round.Ignore(r => r.Privacy);
        round.HasIndex(r => r.Confidentiality);
        round.HasOne<CheckIn>().WithMany().HasForeignKey(r => r.CheckInId).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<QuestionSet>().WithMany().HasForeignKey(r => r.QuestionSetId).OnDelete(DeleteBehavior.Restrict);
    }
}
