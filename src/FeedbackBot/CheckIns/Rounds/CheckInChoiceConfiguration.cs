using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Rounds;

internal sealed class CheckInChoiceConfiguration : IEntityTypeConfiguration<CheckInChoice>
{
    public void Configure(EntityTypeBuilder<CheckInChoice> choice)
    {
        choice.ToTable("CheckInChoices");
        choice.HasKey(c => new { c.CheckInId, c.PersonId });
        choice.HasOne<CheckIn>().WithMany().HasForeignKey(c => c.CheckInId).OnDelete(DeleteBehavior.Restrict);
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
