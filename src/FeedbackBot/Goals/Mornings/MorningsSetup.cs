using FeedbackBot.Scheduling;

namespace FeedbackBot.Goals.Mornings;

internal static class MorningsSetup
{
    /// <summary>One wake a day and zone, for all the cards that come on the morning of a working day.</summary>
    public static IServiceCollection AddMornings(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MorningsOptions>().Bind(configuration.GetSection(MorningsOptions.Section))
            .Validate(o => o.LatestHours is >= 1 and <= 20, "Mornings:LatestHours must be between 1 and 20.")
            .ValidateOnStart();
        return services.AddWakeSource<MorningWakes>();
    }
}
