using System.Globalization;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Host;

/// <summary>How a playground is set up. The defaults suit tests: free ports, a frozen clock, a fresh SQLite file.</summary>
public sealed record PlaygroundOptions
{
    /// <summary>Where the clock starts. Default: a Monday, 08:00 UTC.</summary>
    public DateTimeOffset Start { get; init; } = DateTimeOffset.Parse("2026-11-23T08:00:00Z", CultureInfo.InvariantCulture);

    /// <summary>Whether the clock flows by itself. Default: it stands until it is moved.</summary>
    public bool RunningClock { get; init; }

    /// <summary>Port on 127.0.0.1 of page and stand-in; 0 takes a free one.</summary>
    public int Port { get; init; }

    /// <summary>Port on 127.0.0.1 of the bot; 0 takes a free one.</summary>
    public int BotPort { get; init; }

    /// <summary>Folder of database and chats. Default: a fresh one, removed at the end.</summary>
    public string? DataDirectory { get; init; }

    /// <summary>Goes on with the chats and the clock kept in <see cref="DataDirectory"/>.</summary>
    public bool Continue { get; init; }

    /// <summary>The company as CSV. Default: the sample company.</summary>
    public string PeopleCsv { get; init; } = SampleCompany.Csv;

    /// <summary>Whether the bot imports the company at its start. If not, it knows nobody but the admins.</summary>
    public bool ImportPeople { get; init; } = true;

    /// <summary>A PostgreSQL database instead of SQLite.</summary>
    public string? PostgresConnection { get; init; }

    /// <summary>A SQLite file to begin with instead of an empty one; it is copied, and brought to this version if it is older.</summary>
    public string? SqliteTemplate { get; init; }

    /// <summary>
    /// Real time within which the bot must come to rest; past it, a move of the clock fails and says what is stuck.
    /// Long, as a machine that does much else at the time is not a bot that hangs.
    /// </summary>
    public TimeSpan RestLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>Further configuration of the bot; wins over what the playground sets.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; init; } = new Dictionary<string, string?>();

    /// <summary>Changes to the bot's host, for tests.</summary>
    public Action<WebApplicationBuilder>? AdjustBot { get; init; }

    /// <summary>Builds the bot from its arguments. Default: the bot of this repository.</summary>
    public Func<string[], Action<WebApplicationBuilder>, WebApplication>? CreateBot { get; init; }

    /// <summary>Whom the stand-in plays for; its port is <see cref="Port"/>.</summary>
    public StandInOptions Teams { get; init; } = new();
}
