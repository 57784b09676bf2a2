using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Blockers;

internal sealed class BlockerConfiguration : IEntityTypeConfiguration<Blocker>
{
    public void Configure(EntityTypeBuilder<Blocker> blocker)
    {
        blocker.ToTable("CheckInBlockers");
        blocker.HasIndex(b => new { b.PromptId, b.QuestionId }).IsUnique();
        blocker.HasIndex(b => new { b.OwnerId, b.ResolvedAt });
        blocker.HasIndex(b => new { b.OwnerId, b.OpenedAt });
        blocker.HasIndex(b => b.CheckAt);
        blocker.Property(b => b.Text).HasMaxLength(Answer.MaxText);
        blocker.Ignore(b => b.IsOpen);
        blocker.HasOne<Prompt>().WithMany().HasForeignKey(b => b.PromptId).OnDelete(DeleteBehavior.Restrict);
        blocker.HasOne<Blocker>().WithMany().HasForeignKey(b => b.SameAs).OnDelete(DeleteBehavior.Restrict);
        blocker.HasOne<Person>().WithMany().HasForeignKey(b => b.OwnerId).OnDelete(DeleteBehavior.Restrict);
        blocker.HasOne<Person>().WithMany().HasForeignKey(b => b.ResolvedBy).OnDelete(DeleteBehavior.Restrict);
        blocker.HasOne<Person>().WithMany().HasForeignKey(b => b.SeenBy).OnDelete(DeleteBehavior.Restrict);
        blocker.HasOne<Person>().WithMany().HasForeignKey(b => b.RaisedTo).OnDelete(DeleteBehavior.Restrict);
    }
}
