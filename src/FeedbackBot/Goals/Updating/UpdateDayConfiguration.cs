using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Updating;

internal sealed class UpdateDayConfiguration : IEntityTypeConfiguration<UpdateDay>
{
    public void Configure(EntityTypeBuilder<UpdateDay> day)
    {
        day.ToTable("UpdateDays");
        day.HasKey(d => d.Zone);
        day.Property(d => d.Zone).HasMaxLength(Person.MaxZone);
    }
}
