using FeedbackBot.Common;
using FeedbackBot.Playground.Host;
using Npgsql;

namespace FeedbackBot.Playground.CommandLine;

/// <summary>One run of the program, from its options to Ctrl-C.</summary>
internal sealed class PlaygroundRun(TextWriter output, TextWriter error)
{
    public async Task<int> RunAsync(RunOptions options, CancellationToken ct)
    {
        try
        {
            await using var database = options is { Postgres: { } server, Keep: false }
                ? await FreshPostgres.CreateAsync(server, TimeProvider.System, ct)
                : null;
            await using var host = await PlaygroundHost.StartAsync(await SetUpAsync(options, database?.Connection ?? options.Postgres, ct), ct);
            await GreetAsync(host);
            if (!options.NoBrowser)
            {
                Browser.Open(host.Url);
            }

            await UntilStoppedAsync(ct);
            return 0;
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception e) when (Explain(e) is { } problem)
        {
            await error.WriteLineAsync(problem);
            return 1;
        }
    }

    private static async Task<PlaygroundOptions> SetUpAsync(RunOptions options, string? postgres, CancellationToken ct) => new()
    {
        Start = options.StartAt(TimeProvider.System),
        RunningClock = true,
        Port = options.Port,
        BotPort = options.BotPort,
        DataDirectory = options.DataDirectory,
        Continue = options.Keep,
        PeopleCsv = options.People is null ? SampleCompany.Csv : await File.ReadAllTextAsync(options.People.FullName, ct),
        PostgresConnection = postgres,
        AdjustBot = bot => bot.Logging.AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning),
    };

    private static async Task UntilStoppedAsync(CancellationToken ct)
    {
        try
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, ct);
        }
        catch (OperationCanceledException)
        {
            // Ctrl-C.
        }
    }

    private static string? Explain(Exception exception) => exception switch
    {
        PortInUseException => exception.Message,
        FormatException => $"The file of people cannot be used. {exception.Message}",
        FileNotFoundException { FileName: { } file } => $"There is no file {file}.",
        DirectoryNotFoundException or UnauthorizedAccessException => exception.Message,
        NpgsqlException => $"PostgreSQL: {exception.Message}. With --keep the named database is used as it is, and no right to create one is needed.",
        Teams.PlaygroundProblem => exception.Message,
        _ => StartUpProblem.Explain(exception),
    };

    private Task GreetAsync(PlaygroundHost host)
    {
        var admin = host.Teams.Company.All.FirstOrDefault(c => c.IsAdmin) ?? host.Teams.Company.All[0];
        return output.WriteLineAsync($"""

            The playground is at  {host.Url}
            The bot listens at    {host.BotUrl}api/messages
            Data is kept in       {host.DataDirectory}
            The clock shows       {host.Clock.GetUtcNow().UtcDateTime:dddd yyyy-MM-dd HH:mm} UTC

            What to try first: open the page, choose {admin.Name}, and write
              help
              checkin create "Weekly" --team Ops --days fri --at 14:00 --closes 18:00 --ask "What did you finish?" --ask "mood: How was your week?"
            then turn the clock to the next thing that happens, choose someone of the team, and answer the card.
            Press Ctrl-C to stop.
            """);
    }
}
