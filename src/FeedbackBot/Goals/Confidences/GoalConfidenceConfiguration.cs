using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Confidences;

internal sealed class GoalConfidenceConfiguration : IEntityTypeConfiguration<GoalConfidence>
{
    public void Configure(EntityTypeBuilder<GoalConfidence> confidence)
    {
        confidence.ToTable("GoalConfidences");
        confidence.Property(c => c.Note).HasMaxLength(GoalConfidence.MaxNote);
        confidence.HasIndex(c => new { c.GoalId, c.At });
        confidence.HasOne<Goal>().WithMany().HasForeignKey(c => c.GoalId).OnDelete(DeleteBehavior.Restrict);
        confidence.HasOne<Person>().WithMany().HasForeignKey(c => c.AuthorId).OnDelete(DeleteBehavior.Restrict);
    }
}
