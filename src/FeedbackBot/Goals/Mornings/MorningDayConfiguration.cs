using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Mornings;

internal sealed class MorningDayConfiguration : IEntityTypeConfiguration<MorningDay>
{
    public void Configure(EntityTypeBuilder<MorningDay> day)
    {
        day.ToTable("MorningDays");
        day.HasKey(d => d.Zone);
        day.Property(d => d.Zone).HasMaxLength(Person.MaxZone);
    }
}
