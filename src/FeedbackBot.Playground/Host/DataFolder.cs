using Microsoft.Data.Sqlite;

namespace FeedbackBot.Playground.Host;

/// <summary>Where one playground keeps its files; a folder it made itself goes when it goes.</summary>
internal sealed class DataFolder : IDisposable
{
    private readonly bool _ours;

    private DataFolder(string path, bool ours) => (Path, _ours) = (path, ours);

    public string Path { get; }

    public string Sqlite => $"Data Source={DatabaseFile}";

    private string DatabaseFile => System.IO.Path.Combine(Path, "feedbackbot.db");

    public static DataFolder Open(PlaygroundOptions options)
    {
        if (options.DataDirectory is not { } path)
        {
            return new DataFolder(Directory.CreateTempSubdirectory("feedbackbot-playground-").FullName, ours: true).Begin(options);
        }

        Directory.CreateDirectory(path);
        if (!options.Continue)
        {
            // Only what a playground wrote: the folder may hold other things.
            foreach (var name in new[] { "feedbackbot.db", "feedbackbot.db-wal", "feedbackbot.db-shm", "playground.json" })
            {
                File.Delete(System.IO.Path.Combine(path, name));
            }
        }

        var folder = new DataFolder(System.IO.Path.GetFullPath(path), ours: false);
        return options.Continue ? folder : folder.Begin(options);
    }

    public void Dispose()
    {
        // Pooled connections would go on with the deleted file when the folder is used again in this process.
        using (var connection = new SqliteConnection(Sqlite))
        {
            SqliteConnection.ClearPool(connection);
        }

        if (_ours)
        {
            Remove();
        }
    }

    private DataFolder Begin(PlaygroundOptions options)
    {
        if (options.SqliteTemplate is { } template)
        {
            File.Copy(template, DatabaseFile);
        }

        return this;
    }

    private void Remove()
    {
        try
        {
            Directory.Delete(Path, recursive: true);
        }
        catch (IOException)
        {
            // Something still holds a file (Windows): the system's temporary folder may keep it.
        }
    }
}
