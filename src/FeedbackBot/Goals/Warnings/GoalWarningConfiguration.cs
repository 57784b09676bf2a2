using FeedbackBot.Goals.Definition;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Warnings;

internal sealed class GoalWarningConfiguration : IEntityTypeConfiguration<GoalWarning>
{
    public void Configure(EntityTypeBuilder<GoalWarning> warning)
    {
        warning.ToTable("GoalWarnings");
        warning.Property(w => w.Mark).HasMaxLength(GoalWarning.MaxMark);
        warning.Property(w => w.Subject).HasMaxLength(GoalWarning.MaxSubject);
        warning.Property(w => w.Other).HasMaxLength(GoalWarning.MaxSubject);
        warning.Property(w => w.OpenMark).HasMaxLength(200);
        warning.HasIndex(w => w.OpenMark).IsUnique();
        warning.HasIndex(w => w.GoalId);
        warning.HasOne<Goal>().WithMany().HasForeignKey(w => w.GoalId).OnDelete(DeleteBehavior.Restrict);
    }
}
