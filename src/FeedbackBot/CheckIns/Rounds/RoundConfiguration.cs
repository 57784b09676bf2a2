using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

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
        round.Property(r => r.Channels).HasConversion(
            new ValueConverter<IReadOnlyList<RoundChannel>, string>(channels => RoundChannel.Write(channels), json => RoundChannel.Read(json)),
            new ValueComparer<IReadOnlyList<RoundChannel>>((a, b) => ReferenceEquals(a, b), channels => channels.Count, channels => channels));
        round.HasOne<CheckIn>().WithMany().HasForeignKey(r => r.CheckInId).OnDelete(DeleteBehavior.Restrict);
        round.HasOne<QuestionSet>().WithMany().HasForeignKey(r => r.QuestionSetId).OnDelete(DeleteBehavior.Restrict);
    }
}
