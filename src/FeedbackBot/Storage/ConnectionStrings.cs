using Microsoft.Data.Sqlite;
using Npgsql;

namespace FeedbackBot.Storage;

/// <summary>Whether Storage:ConnectionString is one of its provider, told before anything is opened and without repeating it: it may hold a password.</summary>
internal static class ConnectionStrings
{
    /// <returns>Null where nothing is wrong with it.</returns>
    public static string? ProblemOf(StorageOptions storage)
    {
        if (string.IsNullOrWhiteSpace(storage.ConnectionString))
            return "Storage:ConnectionString must not be empty.";
        try
        {
            return storage.Provider == StorageProvider.Postgres
                ? Missing(new NpgsqlConnectionStringBuilder(storage.ConnectionString).Host, "Host", storage.Provider)
                : Missing(new SqliteConnectionStringBuilder(storage.ConnectionString).DataSource, "Data Source", storage.Provider);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or OverflowException)
        {
            return $"Storage:ConnectionString is not one of Storage:Provider {storage.Provider}. {Example(storage.Provider)}";
        }
    }

    private static string? Missing(string? value, string part, StorageProvider provider) => string.IsNullOrWhiteSpace(value)
        ? $"Storage:ConnectionString has no \"{part}\", which Storage:Provider {provider} needs. {Example(provider)}"
        : null;

    private static string Example(StorageProvider provider) => provider == StorageProvider.Postgres
        ? "For example: Host=localhost;Database=feedbackbot;Username=feedbackbot;Password=..."
        : "For example: Data Source=feedbackbot.db";
}
