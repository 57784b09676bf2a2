using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Mornings;

namespace FeedbackBot.Goals.DueTasks;

internal static class DueTasksSetup
{
    /// <summary>Tells people in the morning which of their tasks are due.</summary>
    public static IServiceCollection AddDueTasks(this IServiceCollection services) => services
        .AddScoped<IMorningCard, TellDueTasks>()
        .AddCardGallery<DueTaskGallery>()
        .AddOccasionName(TellDueTasks.OccasionPrefix, "Goals.MessageTasksDue");
}
