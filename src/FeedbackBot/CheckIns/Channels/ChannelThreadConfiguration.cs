using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Channels;

internal sealed class ChannelThreadConfiguration : IEntityTypeConfiguration<ChannelThread>
{
    public void Configure(EntityTypeBuilder<ChannelThread> thread)
    {
        thread.ToTable("CheckInChannelThreads");
        thread.HasKey(t => new { t.PostId, t.From });
        thread.Property(t => t.Shown).HasMaxLength(ChannelThread.MaxShown);
        thread.Ignore(t => t.Pages);
        thread.Ignore(t => t.Mood);
        thread.Ignore(t => t.Root);
        thread.HasOne<ChannelPost>().WithMany().HasForeignKey(t => t.PostId).OnDelete(DeleteBehavior.Restrict);
    }
}
