using FeedbackBot.Bot;
using FeedbackBot.Delivery;
using FeedbackBot.Scheduling;

namespace FeedbackBot.Goals.Closing;

internal static class ClosingSetup
{
    /// <summary>How goals end: scored, reflected on, carried over, given up, or taken up again.</summary>
    public static IServiceCollection AddClosing(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<ClosingOptions>().Bind(configuration.GetSection(ClosingOptions.Section))
            .Validate(o => o.AfterDays is >= 1 and <= 90, "Goals:Closing:AfterDays must be between 1 and 90.")
            .Validate(o => o.ReopenDays is >= 0 and <= 365, "Goals:Closing:ReopenDays must be between 0 and 365.")
            .ValidateOnStart();
        return services
            .AddScoped<AskedForms>()
            .AddScoped<TellEnding>()
            .AddScoped<CloseGoal>()
            .AddScoped<CarriedKpis>()
            .AddScoped<CarryOverGoal>()
            .AddScoped<DropGoal>()
            .AddScoped<ReopenGoal>()
            .AddScoped<EndOfPeriod>()
            .AddScoped<EndGoalCall>()
            .AddWakeSource<EndedGoalWakes>()
            .AddChatCommand<CloseGoalCommand>()
            .AddChatCommand<DropGoalCommand>()
            .AddChatCommand<ReopenGoalCommand>()
            .AddCardAction<AskToCloseAction>()
            .AddCardAction<CloseGoalAction>()
            .AddCardAction<DropGoalAction>()
            .AddCardAction<KeepGoalAction>()
            .AddCardGallery<ClosingGallery>()
            .AddOccasionName(ClosingOccasions.AskPrefix, "Goals.MessageEnded")
            .AddOccasionName(ClosingOccasions.ClosedPrefix, "Goals.MessageClosed")
            .AddOccasionName(ClosingOccasions.CarriedPrefix, "Goals.MessageCarried")
            .AddOccasionName(ClosingOccasions.DropPrefix, "Goals.MessageDrop")
            .AddOccasionName(ClosingOccasions.DroppedPrefix, "Goals.MessageDropped")
            .AddOccasionName(ClosingOccasions.ReopenedPrefix, "Goals.MessageReopened");
    }
}
