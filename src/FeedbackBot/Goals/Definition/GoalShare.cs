using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Definition;

/// <summary>Somebody the owner lets see a personal goal.</summary>
internal sealed class GoalShare
{
    /// <summary>With how many people one goal may be shared.</summary>
    public const int Most = 50;

    private GoalShare()
    {
    }

    public GoalId GoalId { get; private set; }

    public PersonId PersonId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public static GoalShare Of(GoalId goal, PersonId person, DateTimeOffset now) => new() { GoalId = goal, PersonId = person, At = now };
}

internal sealed class GoalShareConfiguration : IEntityTypeConfiguration<GoalShare>
{
    public void Configure(EntityTypeBuilder<GoalShare> share)
    {
        share.ToTable("GoalShares");
        share.HasKey(s => new { s.GoalId, s.PersonId });
        share.HasIndex(s => s.PersonId);
        share.HasOne<Goal>().WithMany().HasForeignKey(s => s.GoalId).OnDelete(DeleteBehavior.Cascade);
        share.HasOne<Person>().WithMany().HasForeignKey(s => s.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
