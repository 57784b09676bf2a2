using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace FeedbackBot.CheckIns.Reminders;

internal sealed class RoundReminderConfiguration : IEntityTypeConfiguration<RoundReminder>
{
    public void Configure(EntityTypeBuilder<RoundReminder> reminder)
    {
        reminder.ToTable("CheckInRoundReminders");
        reminder.HasKey(r => new { r.RoundId, r.ById });
        reminder.HasOne<Round>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        reminder.HasOne<Person>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
    }
}
