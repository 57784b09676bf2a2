using FeedbackBot.CheckIns.Answering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Blockers;

internal sealed class BlockerMentionConfiguration : IEntityTypeConfiguration<BlockerMention>
{
    public void Configure(EntityTypeBuilder<BlockerMention> mention)
    {
        mention.ToTable("CheckInBlockerMentions");
        mention.HasKey(m => new { m.PromptId, m.BlockerId });
        mention.HasIndex(m => m.BlockerId);
        mention.HasOne<Prompt>().WithMany().HasForeignKey(m => m.PromptId).OnDelete(DeleteBehavior.Restrict);
        mention.HasOne<Blocker>().WithMany().HasForeignKey(m => m.BlockerId).OnDelete(DeleteBehavior.Restrict);
    }
}
