using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Storage;

internal static class StorageSetup
{
    public static IServiceCollection AddStorage(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<StorageOptions>().Bind(configuration.GetSection(StorageOptions.Section));
        var storage = configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new StorageOptions();
        if (ConnectionStrings.ProblemOf(storage) is { } problem)
        {
            // Checked at once: the scheduler needs the connection before options are validated.
            throw new OptionsValidationException(StorageOptions.Section, typeof(StorageOptions), [problem]);
        }

        if (storage.Provider == StorageProvider.Postgres)
        {
            services.AddDbContextPool<PostgresFeedbackDb>(o => Common(o).UseNpgsql(storage.ConnectionString));
            services.AddScoped<FeedbackDb>(s => s.GetRequiredService<PostgresFeedbackDb>());
        }
        else
        {
            services.AddDbContextPool<SqliteFeedbackDb>(o => Common(o).UseSqlite(storage.ConnectionString).AddInterceptors(new SqlitePragmas(), new KeptStatements()));
            services.AddScoped<FeedbackDb>(s => s.GetRequiredService<SqliteFeedbackDb>());
        }

        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        return services
            .AddHostedService<UpgradeAtStart>()
            .AddScoped<AfterCommit>()
            .AddScoped<WorkAttempt>()
            .AddScoped<PlainRows>()
            .AddSingleton<WriteGate>()
            .AddSingleton<WriteConnection>()
            .AddSingleton<WorkRunner>()
            .AddSingleton<MigrationLock>()
            .AddSingleton<DatabaseUpgrade>();
    }

    private static DbContextOptionsBuilder Common(DbContextOptionsBuilder options) => options
        .EnableThreadSafetyChecks(false)
        .AddInterceptors(new RaiseVersions(), new WritesInWork());
}
