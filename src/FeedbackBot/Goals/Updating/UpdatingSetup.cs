using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Delivery;
using FeedbackBot.Scheduling;

namespace FeedbackBot.Goals.Updating;

internal static class UpdatingSetup
{
    /// <summary>Asks for the values of KPIs on a card, as often as was agreed and only where they are due.</summary>
    public static IServiceCollection AddUpdating(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<UpdatesOptions>().Bind(configuration.GetSection(UpdatesOptions.Section))
            .Validate(o => o.LatestHours is >= 1 and <= 20, "KpiUpdates:LatestHours must be between 1 and 20.")
            .ValidateOnStart();
        return services
            .AddScoped<NewestValues>()
            .AddScoped<KpisToUpdate>()
            .AddScoped<AskForUpdates>()
            .AddScoped<UpdateReader>()
            .AddScoped<SaveTypedValue>()
            .AddScoped<IQuestionSupplier, GoalQuestion>()
            .AddWakeSource<UpdateWakes>()
            .AddCardAction<SaveUpdates>()
            .AddCardGallery<UpdateGallery>()
            .AddOccasionName(AskForUpdates.OccasionPrefix, "Goals.MessageUpdate");
    }
}
