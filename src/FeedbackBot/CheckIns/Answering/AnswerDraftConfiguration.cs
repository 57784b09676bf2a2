using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Answering;

internal sealed class AnswerDraftConfiguration : IEntityTypeConfiguration<AnswerDraft>
{
    public void Configure(EntityTypeBuilder<AnswerDraft> draft)
    {
        draft.ToTable("CheckInAnswerDrafts");
        draft.HasKey(d => d.PromptId);
        draft.Property(d => d.Json).HasMaxLength(AnswerDraft.MaxJson);
        draft.Property(d => d.Still).HasMaxLength(AnswerDraft.MaxStill);
        draft.HasOne<Prompt>().WithOne().HasForeignKey<AnswerDraft>(d => d.PromptId).OnDelete(DeleteBehavior.Restrict);
    }
}
