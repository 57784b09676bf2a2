using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Storage;
using Microsoft.Extensions.Options;
using Quartz;

namespace FeedbackBot.Scheduling;

internal static class SchedulingSetup
{
    /// <summary>Registers a source of wakes; its keys are planned at start-up and after each of its wakes.</summary>
    public static IServiceCollection AddWakeSource<TSource>(this IServiceCollection services)
        where TSource : class, IWakeSource => services.AddSingleton<IWakeSource, TSource>();

    /// <summary>When people work; usable without the scheduler.</summary>
    public static IServiceCollection AddWorkingTimes(this IServiceCollection services) =>
        services.AddScoped<HolidayQueries>().AddScoped<WorkingTimes.WorkingTimes>();

    /// <summary>Quartz on the database the storage options name, with the container's clock.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<SchedulingOptions>().Bind(configuration.GetSection(SchedulingOptions.Section))
            .Validate(o => o.MaxConcurrentWakes is >= 1 and <= 64, "Scheduling:MaxConcurrentWakes must be between 1 and 64.")
            .Validate(o => o.MaxRetries is >= 0 and <= 20, "Scheduling:MaxRetries must be between 0 and 20.")
            .Validate(o => o.ReconcileMinutes is >= 5 and <= 1440, "Scheduling:ReconcileMinutes must be between 5 and 1440 (minutes).")
            .ValidateOnStart();
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        var options = configuration.GetSection(SchedulingOptions.Section).Get<SchedulingOptions>() ?? new SchedulingOptions();
        services.AddQuartz(quartz => Configure(quartz, storage, options));
        services.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
        services.AddHealthChecks().AddQuartz(o =>
        {
            o.Name = "scheduler";
            o.Tags.Add("ready");
        });
        return services
            .AddWorkingTimes()
            .AddHolidays()
            .AddSingleton<WakeTriggers>()
            .AddSingleton<WakePlanner>()
            .AddSingleton<WakePlanning>()
            .AddSingleton<WakesUnderWay>()
            .AddSingleton<IWorkload, SchedulingWorkload>()
            .AddHostedService<WakePlanningService>();
    }

    private static IServiceCollection AddHolidays(this IServiceCollection services) => services
        .AddScoped<ChangeHolidays>().AddScoped<HolidayList>()
        .AddChatCommand<HolidayAddCommand>().AddChatCommand<HolidayRemoveCommand>().AddChatCommand<HolidayImportCommand>()
        .AddChatCommand<HolidayListCommand>().AddCardAction<PageHolidaysAction>()
        .AddCardGallery<HolidayGallery>();

    private static void Configure(IQuartzBuilder quartz, StorageOptions storage, SchedulingOptions options)
    {
        quartz.ConfigureScheduler(o => o.InstanceName = WakeTriggers.SchedulerName);
        quartz.UseDefaultThreadPool(Math.Clamp(options.MaxConcurrentWakes, 1, 64));
        quartz.UsePersistentStore(store =>
        {
            store.ProvisionSchema();
            store.ConfigureStore(o => o.StoreJobDataAsStrings = true);
            if (storage.Provider == StorageProvider.Postgres)
            {
                store.UsePostgres(storage.ConnectionString);
                store.UseClustering();
            }
            else
            {
                store.UseSqlite(QuartzSqlite.Instance, storage.ConnectionString);
            }
        });
        quartz.AddJob<WakeJob>(job => job.WithIdentity(WakeTriggers.Job).StoreDurably());
    }
}
