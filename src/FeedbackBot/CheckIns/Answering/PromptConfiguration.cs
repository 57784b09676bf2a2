using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Answering;

internal sealed class PromptConfiguration : IEntityTypeConfiguration<Prompt>
{
    public void Configure(EntityTypeBuilder<Prompt> prompt)
    {
        prompt.ToTable("CheckInPrompts");
        prompt.HasIndex(p => new { p.RoundId, p.PersonId }).IsUnique();

        // What a person or their manager reads is always of a period; what a wake looks for is always open.
        prompt.HasIndex(p => new { p.PersonId, p.OpensAt });
        prompt.HasIndex(p => p.ClosesAt).HasFilter("\"State\" = 'Open'").HasDatabaseName("IX_CheckInPrompts_Open");
        prompt.HasIndex(p => p.CardDueAt).HasFilter("\"CardDueAt\" IS NOT NULL");
        prompt.Property(p => p.Zone).HasMaxLength(Person.MaxZone);
        prompt.Property(p => p.SkipWords).HasMaxLength(Prompt.MaxSkipWords);
        prompt.Ignore(p => p.Window);
        prompt.HasOne<Round>().WithMany().HasForeignKey(p => p.RoundId).OnDelete(DeleteBehavior.Restrict);
        prompt.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
    }
}
