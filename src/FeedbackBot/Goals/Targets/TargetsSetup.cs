using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Targets;

internal static class TargetsSetup
{
    /// <summary>What KPIs were in earlier periods, for whoever sets their next target.</summary>
    public static IServiceCollection AddTargets(this IServiceCollection services) => services
        .AddScoped<TargetHistory>()
        .AddChatCommand<PastTargetsCommand>()
        .AddCardAction<PastTargetsAction>()
        .AddCardGallery<TargetGallery>();
}
