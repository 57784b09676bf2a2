using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Definition;

internal sealed class GoalConfiguration : IEntityTypeConfiguration<Goal>
{
    public void Configure(EntityTypeBuilder<Goal> goal)
    {
        goal.ToTable("Goals");
        goal.Property(g => g.Name).HasMaxLength(Goal.MaxName);
        goal.Property(g => g.LiveName).HasMaxLength(800);
        goal.HasIndex(g => g.LiveName).IsUnique();
        goal.Property(g => g.Unit).HasMaxLength(Person.MaxUnit);
        goal.Property(g => g.Why).HasMaxLength(Goal.MaxWhy);
        goal.Property(g => g.DropReason).HasMaxLength(GoalTerms.MaxReason);
        goal.Ignore(g => g.Period);
        goal.HasIndex(g => new { g.OwnerId, g.To });
        goal.HasIndex(g => new { g.Level, g.To });
        goal.HasIndex(g => g.WaitsFor);
        goal.HasIndex(g => new { g.Status, g.To });
        goal.HasOne<Person>().WithMany().HasForeignKey(g => g.OwnerId).OnDelete(DeleteBehavior.Restrict);
        goal.HasOne<Person>().WithMany().HasForeignKey(g => g.PartnerId).OnDelete(DeleteBehavior.Restrict);
        goal.HasOne<Person>().WithMany().HasForeignKey(g => g.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        goal.HasOne<Goal>().WithMany().HasForeignKey(g => g.ParentId).OnDelete(DeleteBehavior.Restrict);
        goal.HasOne<Goal>().WithMany().HasForeignKey(g => g.CarriedFromId).OnDelete(DeleteBehavior.SetNull);
    }
}
