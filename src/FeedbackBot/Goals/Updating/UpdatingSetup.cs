using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Mornings;

namespace FeedbackBot.Goals.Updating;

internal static class UpdatingSetup
{
    /// <summary>Asks for the values of KPIs on a card, as often as was agreed and only where they are due.</summary>
    public static IServiceCollection AddUpdating(this IServiceCollection services) => services
        .AddScoped<NewestValues>()
        .AddScoped<KpisToUpdate>()
        .AddScoped<IMorningCard, AskForUpdates>()
        .AddScoped<UpdateReader>()
        .AddScoped<SaveTypedValue>()
        .AddScoped<IQuestionSupplier, GoalQuestion>()
        .AddCardAction<SaveUpdates>()
        .AddCardGallery<UpdateGallery>()
        .AddOccasionName(AskForUpdates.OccasionPrefix, "Goals.MessageUpdate");
}
