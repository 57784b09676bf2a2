namespace FeedbackBot.Scheduling;

internal static class SchedulingSetup
{
    /// <summary>Registers a source of wakes; its keys are planned at start-up and after each of its wakes.</summary>
    public static IServiceCollection AddWakeSource<TSource>(this IServiceCollection services)
        where TSource : class, IWakeSource => services.AddSingleton<IWakeSource, TSource>();
}
