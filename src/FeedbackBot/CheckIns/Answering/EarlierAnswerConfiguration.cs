using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Answering;

internal sealed class EarlierAnswerConfiguration : IEntityTypeConfiguration<EarlierAnswer>
{
    public void Configure(EntityTypeBuilder<EarlierAnswer> earlier)
    {
        earlier.ToTable("CheckInEarlierAnswers");
        earlier.HasKey(e => new { e.PromptId, e.QuestionId, e.Submission });
        earlier.Property(e => e.Value).HasMaxLength(Answer.MaxText);
        earlier.HasOne<Prompt>().WithMany().HasForeignKey(e => e.PromptId).OnDelete(DeleteBehavior.Restrict);
    }
}
