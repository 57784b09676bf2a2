using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Goals.Tasks;
using FeedbackBot.Scheduling;

namespace FeedbackBot.Goals.Warnings;

internal static class WarningsSetup
{
    /// <summary>What stands in the way of goals reaches their owner, and what lasts reaches those above.</summary>
    public static IServiceCollection AddWarnings(this IServiceCollection services) => services
        .AddScoped<SettleWarnings>()
        .AddScoped<GoalQueries>()
        .AddScoped<IGoalWatch, OffTrackWatch>()
        .AddScoped<IGoalWatch, GuardWatch>()
        .AddScoped<IGoalWatch, MissingWatch>()
        .AddScoped<IGoalWatch, WeightsWatch>()
        .AddScoped<IGoalWatch, TaskWatch>()
        .AddScoped<IGoalWatch, MilestoneWatch>()
        .AddWakeSource<WarningWakes>()
        .AddCardGallery<WarningGallery>()
        .AddOccasionName(SettleWarnings.OccasionPrefix, "Goals.MessageWarning");
}
