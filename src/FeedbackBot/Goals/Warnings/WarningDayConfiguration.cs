using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.Goals.Warnings;

internal sealed class WarningDayConfiguration : IEntityTypeConfiguration<WarningDay>
{
    public void Configure(EntityTypeBuilder<WarningDay> day)
    {
        day.ToTable("WarningDays");
        day.HasKey(d => d.Day);
    }
}
