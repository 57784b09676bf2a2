using FeedbackBot.Bot;
using FeedbackBot.Goals.Values.Posting;
using FeedbackBot.Scheduling;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Goals.Values;

internal static class ValuesSetup
{
    /// <summary>What KPIs were over time: said in chat, in files and by other systems, and never forgotten.</summary>
    public static IServiceCollection AddValues(this IServiceCollection services, IConfiguration configuration) => services
        .AddPosting(configuration)
        .AddScoped<RecordValue>()
        .AddScoped<FindKpi>()
        .AddScoped<ValueQueries>()
        .AddScoped<ImportValues>()
        .AddChatCommand<UpdateKpiCommand>()
        .AddChatCommand<KpiValuesCommand>()
        .AddChatCommand<ImportValuesCommand>()
        .AddCardAction<KpiValuesPage>()
        .AddCardGallery<ValueGallery>();

    private static IServiceCollection AddPosting(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<KpiOptions>().Bind(configuration.GetSection(KpiOptions.Section)).ValidateOnStart();
        return services
            .AddSingleton<IValidateOptions<KpiOptions>, KpiOptionsCheck>()
            .AddSingleton<KpiClients>()
            .AddScoped<PostValue>()
            .AddWakeSource<ForgetOldReceipts>();
    }
}
