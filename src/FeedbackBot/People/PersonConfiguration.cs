using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.People;

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> person)
    {
        person.ToTable("People");
        person.Property(p => p.ExternalId).HasMaxLength(Person.MaxExternalId);
        person.HasIndex(p => p.ExternalId).IsUnique();
        person.Property(p => p.Name).HasMaxLength(Person.MaxName);
        person.Property(p => p.Email).HasMaxLength(Person.MaxEmail);
        person.Property(p => p.Department).HasMaxLength(Person.MaxUnit);
        person.Property(p => p.Team).HasMaxLength(Person.MaxUnit);
        person.Property(p => p.Role).HasMaxLength(Person.MaxUnit);
        person.Property(p => p.TimeZone).HasMaxLength(Person.MaxZone);
        person.Property(p => p.Locale).HasMaxLength(20);
        person.Property(p => p.ChosenLanguage).HasMaxLength(20);
        person.Property(p => p.ClientLocale).HasMaxLength(20);
        person.Property(p => p.WorkDays).HasConversion<int>();
        person.Property(p => p.DirectoryWorkDays).HasConversion<int>();
        person.Property(p => p.Calendar).HasMaxLength(CalendarKey.MaxLength);
        person.Property(p => p.Quiet).HasConversion(quiet => quiet!.Value.ToString(), text => QuietHours.Stored(text)).HasMaxLength(QuietHours.MaxLength);
        person.Ignore(p => p.Language);
        person.Ignore(p => p.Zone);
        person.HasIndex(p => p.ManagerId);
        person.HasIndex(p => p.Team);
        person.HasOne<Person>().WithMany().HasForeignKey(p => p.ManagerId).OnDelete(DeleteBehavior.Restrict);
    }
}
