using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.Scheduling;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

internal static class DeliverySetup
{
    /// <summary>The outbox, what empties it into Teams, and what admins see of that.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddHealthChecks().AddCheck<OutboxAgeCheck>("outbox", tags: ["ready"]);
        return services
            .AddScoped<Outbox>()
            .AddScoped<HeldMessages>()
            .AddScoped<ChatAddresses>()
            .AddScoped<ChannelAddresses>()
            .AddScoped<RecordOutcome>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxLeases>()
            .AddSingleton<DeliveryLimits>()
            .AddSingleton<MessageSender>()
            .AddSingleton<OutboxDispatcher>()
            .AddHostedService(s => s.GetRequiredService<OutboxDispatcher>())
            .AddSingleton<IWorkload, DeliveryWorkload>()
            .AddWakeSource<ForgetOldMessages>()
            .AddChat();
    }

    /// <summary>Names a kind of message for admins, by how its occasions begin ("checkin/ask") and a key of the feature's Texts.</summary>
    public static IServiceCollection AddOccasionName(this IServiceCollection services, string prefix, string textKey) =>
        services.AddSingleton(new OccasionName(prefix, textKey));

    private static IServiceCollection AddChat(this IServiceCollection services) => services
        .AddSingleton<OccasionNames>()
        .AddOccasionName("reply", "Delivery.KindReply")
        .AddOccasionName("failed", "Delivery.KindReply")
        .AddOccasionName("shown", "Delivery.KindReply")
        .AddOccasionName("welcome", "Delivery.KindWelcome")
        .AddScoped<DeliveryQueries>()
        .AddScoped<RetryFailed>()
        .AddChatCommand<DeliveryStatusCommand>()
        .AddChatCommand<DeliveryFailedCommand>()
        .AddChatCommand<DeliveryRetryCommand>()
        .AddCardAction<DeliveryStatusPage>()
        .AddCardAction<DeliveryFailedPage>()
        .AddCardAction<DeliveryRetryAll>()
        .AddCardGallery<DeliveryGallery>();
}
