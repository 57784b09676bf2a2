using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Delivery;

namespace FeedbackBot.CheckIns.Reminders;

internal static class RemindersSetup
{
    /// <summary>Who has not answered is reminded: once at the check-in's time, and once where somebody asks for it.</summary>
    public static IServiceCollection AddReminders(this IServiceCollection services) => services
        .AddScoped<ReminderQueries>()
        .AddScoped<ReminderTimes>()
        .AddScoped<PostReminder>()
        .AddScoped<RemindDue>()
        .AddScoped<RemindPeople>()
        .AddChatCommand<RemindCheckInCommand>()
        .AddCardGallery<ReminderGallery>()
        .AddOccasionName(PromptOccasions.RemindPrefix, "CheckIns.MessageRemind")
        .AddOccasionName(PromptOccasions.ReminderOverPrefix, "CheckIns.MessageReminderOver");
}
