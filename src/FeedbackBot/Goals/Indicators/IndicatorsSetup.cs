using FeedbackBot.Bot;

namespace FeedbackBot.Goals.Indicators;

internal static class IndicatorsSetup
{
    /// <summary>The library KPIs are begun from: ready-made in both languages, extended by admins.</summary>
    public static IServiceCollection AddIndicators(this IServiceCollection services) => services
        .AddScoped<IndicatorLibrary>()
        .AddScoped<AddIndicator>()
        .AddChatCommand<ListIndicatorsCommand>()
        .AddChatCommand<ShowIndicatorCommand>()
        .AddChatCommand<AddIndicatorCommand>()
        .AddChatCommand<RemoveIndicatorCommand>()
        .AddCardAction<IndicatorsPage>()
        .AddCardGallery<IndicatorGallery>();
}
