using FeedbackBot.Playground.Host;

namespace FeedbackBot.Tests.Support;

/// <summary>
/// Playgrounds as tests want them: on a copy of a database that is current, patient with a busy machine, and comparing plans with the database
/// once a virtual day rather than once an hour, as tests let weeks go by.
/// </summary>
internal static class Playgrounds
{
    /// <summary>Real time; Teams' own fifteen seconds are a property of the network, not of what a test asks.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly KeyValuePair<string, string?> Rarely = new("Scheduling:ReconcileMinutes", "1440");

    public static async Task<PlaygroundHost> StartAsync(PlaygroundOptions? options = null, CancellationToken ct = default)
    {
        options ??= new PlaygroundOptions();
        if (options is { PostgresConnection: null, DataDirectory: null })
            options = options with { SqliteTemplate = await TestDatabases.TemplateFileAsync() };
        return await PlaygroundHost.StartAsync(
            options with { Teams = options.Teams with { Patience = Patience }, Settings = options.Settings.Keys.Contains(Rarely.Key) ? options.Settings : new Dictionary<string, string?>([Rarely, .. options.Settings]) }, ct);
    }
}
