using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Delivery;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Channels;

internal sealed class ChannelPostConfiguration : IEntityTypeConfiguration<ChannelPost>
{
    public void Configure(EntityTypeBuilder<ChannelPost> post)
    {
        post.ToTable("CheckInChannels");
        post.HasIndex(p => new { p.CheckInId, p.ChannelId }).IsUnique();
        post.HasIndex(p => p.ChannelId);
        post.Property(p => p.ChannelId).HasMaxLength(OutboxMessage.MaxAddress);
        post.Property(p => p.Language).HasMaxLength(ChannelPost.MaxLanguage);
        post.HasOne<CheckIn>().WithMany().HasForeignKey(p => p.CheckInId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<ChannelAddress>().WithMany().HasForeignKey(p => p.ChannelId).OnDelete(DeleteBehavior.Restrict);
        post.HasOne<Person>().WithMany().HasForeignKey(p => p.SetUpBy).OnDelete(DeleteBehavior.Restrict);
    }
}
