using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.Scheduling;

namespace FeedbackBot.CheckIns.Channels;

internal static class ChannelsSetup
{
    /// <summary>Check-ins that are posted in teams' channels.</summary>
    public static IServiceCollection AddChannels(this IServiceCollection services, IConfiguration configuration) => services
        .Configure<ChannelNumbers>(configuration.GetSection("Digests"))
        .AddScoped<ChannelPromises>()
        .AddScoped<ChannelReader>()
        .AddScoped<ChannelList>()
        .AddScoped<ChannelSignal>()
        .AddScoped<SetUpChannel>()
        .AddScoped<PostInChannels>()
        .AddScoped<IChannelWatch, ChannelLost>()
        .AddWakeSource<ChannelWakes>()
        .AddChatCommand<DigestChannelCommand>()
        .AddChatCommand<DigestChannelDailyCommand>()
        .AddChatCommand<DigestChannelWeeklyCommand>()
        .AddChatCommand<DigestChannelOffCommand>()
        .AddCardGallery<ChannelGallery>()
        .AddOccasionName("channel/post", "CheckIns.MessageChannel")
        .AddOccasionName("channel/page", "CheckIns.MessageChannel")
        .AddOccasionName("channel/now", "CheckIns.MessageChannel")
        .AddOccasionName("channel/lost", "CheckIns.MessageChannelLost")
        .AddOccasionName("channel/deleted", "CheckIns.MessageChannelLost");
}
