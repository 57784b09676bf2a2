using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace FeedbackBot.Goals.Closing;

internal sealed class GoalClosingConfiguration : IEntityTypeConfiguration<GoalClosing>
{
    public void Configure(EntityTypeBuilder<GoalClosing> closing)
    {
        closing.ToTable("GoalClosings");
        closing.HasIndex(c => new { c.GoalId, c.Number }).IsUnique();
        closing.Property(c => c.Words).HasMaxLength(GoalClosing.MaxWords);
        closing.Property(c => c.ReopenReason).HasMaxLength(GoalClosing.MaxWords);
        closing.Property(c => c.Record).HasConversion(
            new ValueConverter<ScoreRecord?, string?>(record => record == null ? null : record.Write(), json => json == null ? null : ScoreRecord.Read(json)),
            new ValueComparer<ScoreRecord?>((a, b) => ReferenceEquals(a, b), record => record == null ? 0 : record.Values.Count, record => record));
        closing.HasOne<Goal>().WithMany().HasForeignKey(c => c.GoalId).OnDelete(DeleteBehavior.Restrict);
        closing.HasOne<Person>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
