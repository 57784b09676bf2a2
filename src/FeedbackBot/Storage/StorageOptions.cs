namespace FeedbackBot.Storage;

/// <summary>Where everything is kept. Section "Storage".</summary>
internal sealed class StorageOptions
{
    public const string Section = "Storage";

    /// <summary>Sqlite (default; one file, one node) or Postgres (several nodes).</summary>
    public StorageProvider Provider { get; set; } = StorageProvider.Sqlite;

    /// <summary>An ADO.NET connection string of the provider. Default: the file feedbackbot.db in the working folder.</summary>
    public string ConnectionString { get; set; } = "Data Source=feedbackbot.db";
}

internal enum StorageProvider
{
    Sqlite,
    Postgres,
}
