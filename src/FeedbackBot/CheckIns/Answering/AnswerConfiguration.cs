using FeedbackBot.CheckIns.Definition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Answering;

internal sealed class AnswerConfiguration : IEntityTypeConfiguration<Answer>
{
    public void Configure(EntityTypeBuilder<Answer> answer)
    {
        answer.ToTable("CheckInAnswers");
        answer.HasKey(a => new { a.PromptId, a.QuestionId });
        answer.Property(a => a.Value).HasMaxLength(Answer.MaxText);
        answer.HasOne<Prompt>().WithMany().HasForeignKey(a => a.PromptId).OnDelete(DeleteBehavior.Restrict);
    }
}
