using FeedbackBot.Goals.Tasks;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.DueTasks;

internal sealed class ToldTaskConfiguration : IEntityTypeConfiguration<ToldTask>
{
    public void Configure(EntityTypeBuilder<ToldTask> told)
    {
        told.ToTable("ToldTasks");
        told.HasKey(t => t.TaskId);
        told.HasOne<GoalTask>().WithMany().HasForeignKey(t => t.TaskId).OnDelete(DeleteBehavior.Cascade);
    }
}
