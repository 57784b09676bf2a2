using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Confidences;

internal static class ConfidencesSetup
{
    /// <summary>How sure goals are of being reached, said and seen.</summary>
    public static IServiceCollection AddConfidences(this IServiceCollection services) => services
        .AddScoped<ReadConfidences>()
        .AddChatCommand<GoalConfidenceCommand>()
        .AddCardAction<ConfidencePage>()
        .AddCardGallery<ConfidenceGallery>();
}
