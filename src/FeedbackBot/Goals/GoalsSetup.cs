using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Goals.Scoring.Explaining;

namespace FeedbackBot.Goals;

internal static class GoalsSetup
{
    /// <summary>Goals from the company to the person: agreed by both sides, measured by KPIs with rules anyone can recompute.</summary>
    public static IServiceCollection AddGoals(this IServiceCollection services) => services
        .AddScoped<GoalAccess>()
        .AddScoped<GoalReader>()
        .AddCardGallery<ExplainGallery>()
        .AddIndicators();
}
