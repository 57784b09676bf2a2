using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Cascading;

internal static class CascadingSetup
{
    /// <summary>A target is divided over teams or people, as proposals that each may answer.</summary>
    public static IServiceCollection AddCascading(this IServiceCollection services) => services
        .AddScoped<FindReceivers>()
        .AddScoped<ReadCoverage>()
        .AddScoped<LastShares>()
        .AddScoped<PlanCascade>()
        .AddScoped<ProposeCascade>()
        .AddScoped<ShowCascade>()
        .AddChatCommand<CascadeCommand>()
        .AddCardAction<ShowCascadeAction>()
        .AddCardAction<SplitCascadeAction>()
        .AddCardAction<ProposeCascadeAction>()
        .AddCardGallery<CascadeGallery>();
}
