using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Definition;

internal sealed class CheckInConfiguration : IEntityTypeConfiguration<CheckIn>
{
    public void Configure(EntityTypeBuilder<CheckIn> checkIn)
    {
        checkIn.ToTable("CheckIns");
        checkIn.Property(c => c.Name).HasMaxLength(CheckIn.MaxName);
        checkIn.Property(c => c.LiveName).HasMaxLength(CheckIn.MaxName);
        checkIn.HasIndex(c => c.LiveName).IsUnique();
        checkIn.Property(c => c.Days).HasConversion<int>();
        checkIn.Ignore(c => c.Audience);
        checkIn.Ignore(c => c.Times);
        checkIn.Ignore(c => c.Privacy);
        checkIn.Ignore(c => c.Reminder);
        checkIn.HasIndex(c => c.Status);
        checkIn.HasOne<QuestionSet>().WithMany().HasForeignKey(c => c.QuestionSetId).OnDelete(DeleteBehavior.Restrict);
        checkIn.HasOne<Person>().WithMany().HasForeignKey(c => c.CreatedBy).OnDelete(DeleteBehavior.Restrict);
        checkIn.OwnsMany(c => c.AudienceParts, part =>
        {
            part.ToTable("CheckInAudienceParts");
            part.Property<Guid>("Id");
            part.HasKey("Id");
            part.Property(p => p.Unit).HasMaxLength(Person.MaxUnit);
            part.HasOne<Person>().WithMany().HasForeignKey(p => p.PersonId).OnDelete(DeleteBehavior.Restrict);
        });
    }
}
