using System.CommandLine;
using System.Globalization;

namespace FeedbackBot.Playground.CommandLine;

/// <summary>The options of the program; docs/playground.md explains them at length.</summary>
internal static class PlaygroundCommand
{
    private static readonly Option<FileInfo?> People = new("--people")
    {
        Description = "Who is in the company: a CSV file with the columns id,name,email,manager,department,team,role,timezone,locale,workdays,admin. Default: a sample company of a dozen people.",
    };

    private static readonly Option<DateTimeOffset?> Start = new("--start")
    {
        Description = "Where the clock starts, such as 2026-11-23T08:00:00Z. Default: this week's Monday, 08:00 UTC.",
        CustomParser = result =>
        {
            if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
            {
                return instant;
            }

            result.AddError($"'{result.Tokens[0].Value}' is no instant; right would be, for example, --start 2026-11-23T08:00:00Z.");
            return null;
        },
    };

    private static readonly Option<DirectoryInfo?> Data = new("--data")
    {
        Description = "Folder of the database and the chats. Default: a fresh one, removed at the end.",
    };

    private static readonly Option<bool> Keep = new("--keep")
    {
        Description = "Go on where the last run with the same folder ended, instead of afresh.",
    };

    private static readonly Option<int> Port = PortOption("--port", 5199, "Port of the page and the scripting interface on 127.0.0.1");

    private static readonly Option<int> BotPort = PortOption("--bot-port", 3978, "Port of the bot on 127.0.0.1");

    private static readonly Option<string?> Postgres = new("--postgres")
    {
        Description = "A PostgreSQL connection string, to use instead of SQLite. Each run makes and drops its own database there; with --keep the named one is used.",
    };

    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Do not open the page." };

    public static Task<int> RunAsync(string[] args)
    {
        var command = new RootCommand("Runs FeedbackBot with a stand-in for Microsoft Teams on this machine.")
        {
            People, Start, Data, Keep, Port, BotPort, Postgres, NoBrowser,
        };
        command.SetAction((result, ct) => new PlaygroundRun(Console.Out, Console.Error).RunAsync(
            new RunOptions(
                result.GetValue(People), result.GetValue(Start), result.GetValue(Data), result.GetValue(Keep),
                result.GetValue(Port), result.GetValue(BotPort), result.GetValue(Postgres), result.GetValue(NoBrowser)),
            ct));

        // Stopping drains the bot and keeps the chats; two seconds, the default, can be too short for that.
        return command.Parse(args).InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = TimeSpan.FromSeconds(20) });
    }

    private static Option<int> PortOption(string name, int otherwise, string what)
    {
        var option = new Option<int>(name) { Description = what + "; 0 takes a free one.", DefaultValueFactory = _ => otherwise };
        option.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && (!int.TryParse(result.Tokens[0].Value, out var port) || port is < 0 or > 65535))
            {
                result.AddError($"{name} must be a port from 0 to 65535.");
            }
        });
        return option;
    }
}
