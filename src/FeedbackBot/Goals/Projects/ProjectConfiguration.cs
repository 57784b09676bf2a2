using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Projects;

internal sealed class ProjectConfiguration : IEntityTypeConfiguration<Project>
{
    public void Configure(EntityTypeBuilder<Project> project)
    {
        project.ToTable("Projects");
        project.Property(p => p.Name).HasMaxLength(Project.MaxName);
        project.Property(p => p.LiveName).HasMaxLength(3 * Project.MaxName);
        project.HasIndex(p => p.LiveName).IsUnique();
        project.HasIndex(p => new { p.LeadId, p.Until });
        project.HasOne<Goal>().WithMany().HasForeignKey(p => p.GoalId).OnDelete(DeleteBehavior.SetNull);
        project.HasOne<Person>().WithMany().HasForeignKey(p => p.LeadId).OnDelete(DeleteBehavior.Restrict);
        project.HasOne<Person>().WithMany().HasForeignKey(p => p.CreatedBy).OnDelete(DeleteBehavior.Restrict);
    }
}
