using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Bank;

internal sealed class BankQuestionConfiguration : IEntityTypeConfiguration<BankQuestion>
{
    public void Configure(EntityTypeBuilder<BankQuestion> question)
    {
        question.ToTable("CheckInBankQuestions");
        question.Property(q => q.Key).HasMaxLength(BankQuestion.MaxKey);
        question.HasIndex(q => q.Key).IsUnique();
        question.Property(q => q.Line).HasMaxLength(BankQuestion.MaxLine);
        question.HasOne<Person>().WithMany().HasForeignKey(q => q.AddedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
