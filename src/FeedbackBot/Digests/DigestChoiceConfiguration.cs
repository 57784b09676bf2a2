using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Digests;

internal sealed class DigestChoiceConfiguration : IEntityTypeConfiguration<DigestChoice>
{
    public void Configure(EntityTypeBuilder<DigestChoice> choice)
    {
        choice.ToTable("DigestChoices");
        choice.HasKey(c => c.ManagerId);
        choice.HasOne<Person>().WithMany().HasForeignKey(c => c.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
