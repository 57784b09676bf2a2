using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Scheduling.Holidays;

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> holiday)
    {
        holiday.ToTable("Holidays");
        holiday.Property(h => h.Calendar).HasMaxLength(CalendarKey.MaxLength);
        holiday.Property(h => h.Name).HasMaxLength(Holiday.MaxName);
        holiday.HasIndex(h => new { h.Calendar, h.Date }).IsUnique();
        holiday.HasIndex(h => h.Date);
    }
}
