using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Projects;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Tasks;

internal sealed class GoalTaskConfiguration : IEntityTypeConfiguration<GoalTask>
{
    public void Configure(EntityTypeBuilder<GoalTask> task)
    {
        task.ToTable("GoalTasks");
        task.Property(t => t.Name).HasMaxLength(GoalTask.MaxName);
        task.Property(t => t.Sought).HasMaxLength(3 * GoalTask.MaxName);
        task.Property(t => t.LiveName).HasMaxLength(600);
        task.Property(t => t.Key).HasMaxLength(GoalTask.MaxKey);
        task.Property(t => t.ReturnReason).HasMaxLength(GoalTask.MaxReason);
        task.HasIndex(t => t.LiveName).IsUnique();
        task.HasIndex(t => t.Key).IsUnique();
        task.HasIndex(t => new { t.OwnerId, t.Status, t.Due });
        task.HasIndex(t => new { t.Status, t.Due });
        task.HasIndex(t => t.Sought);
        task.HasOne<Goal>().WithMany().HasForeignKey(t => t.GoalId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Project>().WithMany().HasForeignKey(t => t.ProjectId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.OwnerId).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        task.HasOne<Person>().WithMany().HasForeignKey(t => t.AssignedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
