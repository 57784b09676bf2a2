using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Tree;

internal static class TreeSetup
{
    /// <summary>Goals below the ones they contribute to, and what they come to together.</summary>
    public static IServiceCollection AddTree(this IServiceCollection services) => services
        .AddScoped<GoalsBelow>()
        .AddScoped<ReadTree>()
        .AddScoped<ShowTree>()
        .AddChatCommand<TreeCommand>()
        .AddCardAction<TreePage>()
        .AddCardGallery<TreeGallery>();
}
