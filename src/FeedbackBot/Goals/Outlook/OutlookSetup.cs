using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Outlook;

internal static class OutlookSetup
{
    /// <summary>KPIs over time, and where they lead.</summary>
    public static IServiceCollection AddOutlook(this IServiceCollection services) => services
        .AddScoped<PictureReader>()
        .AddChatCommand<KpiPictureCommand>()
        .AddCardAction<ShowPicture>()
        .AddCardGallery<OutlookGallery>();
}
