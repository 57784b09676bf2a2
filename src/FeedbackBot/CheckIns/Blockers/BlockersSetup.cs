using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Scheduling;

namespace FeedbackBot.CheckIns.Blockers;

internal static class BlockersSetup
{
    /// <summary>The life of a blocker: named, linked, seen, talked about, raised when nobody reacts, solved.</summary>
    public static IServiceCollection AddBlockers(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<BlockersOptions>().Bind(configuration.GetSection(BlockersOptions.Section))
            .Validate(o => o.StaleAfterWorkingDays is >= 1 and <= 30, "Blockers:StaleAfterWorkingDays must be between 1 and 30.")
            .ValidateOnStart();
        return services
            .AddScoped<BlockerQueries>()
            .AddScoped<BlockerDays>()
            .AddScoped<BlockerList>()
            .AddScoped<BlockerReader>()
            .AddScoped<BlockerSignal>()
            .AddScoped<TellOfBlocker>()
            .AddScoped<Superiors>()
            .AddScoped<RaiseStale>()
            .AddScoped<LookAtBlockers>()
            .AddChatCommand<BlockersCommand>()
            .AddCardAction<BlockersPage>()
            .AddCardAction<ShowBlocker>()
            .AddCardAction<SeeBlocker>()
            .AddCardAction<CommentBlocker>()
            .AddCardAction<StillBlocked>()
            .AddCardAction<ResolveBlocker>()
            .AddCardAction<LinkBlocker>()
            .AddCardAction<PartBlocker>()
            .AddCardGallery<BlockerGallery>()
            .AddOccasionName(BlockerOccasions.ToldPrefix, "CheckIns.MessageBlockerTold")
            .AddOccasionName(BlockerOccasions.RaisedPrefix, "CheckIns.MessageBlockerRaised")
            .AddWakeSource<BlockerWakes>();
    }
}
