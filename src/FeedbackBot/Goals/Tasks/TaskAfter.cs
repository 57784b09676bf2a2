using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Tasks;

/// <summary>A task that can only be done once another is.</summary>
internal sealed class TaskAfter
{
    /// <summary>How many tasks one may wait for.</summary>
    public const int Most = 10;

    private TaskAfter()
    {
    }

    public GoalTaskId TaskId { get; private set; }

    /// <summary>What it waits for.</summary>
    public GoalTaskId AfterId { get; private set; }

    public static TaskAfter Of(GoalTaskId task, GoalTaskId after) => new() { TaskId = task, AfterId = after };
}

internal sealed class TaskAfterConfiguration : IEntityTypeConfiguration<TaskAfter>
{
    public void Configure(EntityTypeBuilder<TaskAfter> after)
    {
        after.ToTable("GoalTaskAfters");
        after.HasKey(a => new { a.TaskId, a.AfterId });
        after.HasIndex(a => a.AfterId);
        after.HasOne<GoalTask>().WithMany().HasForeignKey(a => a.TaskId).OnDelete(DeleteBehavior.Cascade);
        after.HasOne<GoalTask>().WithMany().HasForeignKey(a => a.AfterId).OnDelete(DeleteBehavior.Restrict);
    }
}
