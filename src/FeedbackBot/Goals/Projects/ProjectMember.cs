using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Projects;

/// <summary>Somebody in a project group. The lead is one of them.</summary>
internal sealed class ProjectMember
{
    private ProjectMember()
    {
    }

    public ProjectId ProjectId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static ProjectMember Of(ProjectId project, PersonId person, DateTimeOffset now) => new() { ProjectId = project, PersonId = person, At = now };
}

internal sealed class ProjectMemberConfiguration : IEntityTypeConfiguration<ProjectMember>
{
    public void Configure(EntityTypeBuilder<ProjectMember> member)
    {
        member.ToTable("ProjectMembers");
        member.HasKey(m => new { m.ProjectId, m.PersonId });
        member.HasIndex(m => m.PersonId);
        member.HasOne<Project>().WithMany().HasForeignKey(m => m.ProjectId).OnDelete(DeleteBehavior.Cascade);
        member.HasOne<Person>().WithMany().HasForeignKey(m => m.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
