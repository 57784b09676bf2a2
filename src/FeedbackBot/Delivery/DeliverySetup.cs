using FeedbackBot.Common;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

internal static class DeliverySetup
{
    /// <summary>The outbox, and what empties it into Teams.</summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DeliveryOptions>().Bind(configuration.GetSection(DeliveryOptions.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DeliveryOptions>, DeliveryOptionsValidator>();
        services.AddHealthChecks().AddCheck<OutboxAgeCheck>("outbox", tags: ["ready"]);
        return services
            .AddScoped<Outbox>()
            .AddScoped<ChatAddresses>()
            .AddScoped<RecordOutcome>()
            .AddSingleton<OutboxSignal>()
            .AddSingleton<OutboxLeases>()
            .AddSingleton<DeliveryLimits>()
            .AddSingleton<MessageSender>()
            .AddSingleton<OutboxDispatcher>()
            .AddHostedService(services => services.GetRequiredService<OutboxDispatcher>())
            .AddSingleton<IWorkload, DeliveryWorkload>();
    }
}
