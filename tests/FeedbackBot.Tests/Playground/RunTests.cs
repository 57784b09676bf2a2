using System.Net;
using System.Net.Sockets;
using FeedbackBot.Playground.CommandLine;
using FeedbackBot.Playground.Host;
using FeedbackBot.Tests.Support;
using Npgsql;

namespace FeedbackBot.Tests.Playground;

/// <summary>The program as its user meets it.</summary>
public sealed class RunTests
{
    private static readonly RunOptions Free = new(null, null, null, Keep: false, Port: 0, BotPort: 0, null, NoBrowser: true);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_prints_both_addresses_and_stops_cleanly()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var output = new SignallingWriter("Press Ctrl-C");
        using var error = new StringWriter();
        var run = new PlaygroundRun(output, error).RunAsync(Free, stop.Token);
        await Task.WhenAny(output.Seen, run).WaitAsync(TimeSpan.FromSeconds(60), Ct);
        await stop.CancelAsync();
        (await run).ShouldBe(0, error.ToString());
        output.ToString().ShouldContain("The playground is at  http://127.0.0.1:");
        output.ToString().ShouldContain("/api/messages");
    }

    [Fact]
    public async Task On_postgresql_a_run_has_a_database_of_its_own_and_drops_it()
    {
        var server = Needs.Postgres();
        var before = await DatabasesAsync(server);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        using var output = new SignallingWriter("Press Ctrl-C");
        using var error = new StringWriter();
        var run = new PlaygroundRun(output, error).RunAsync(Free with { Postgres = server }, stop.Token);
        await Task.WhenAny(output.Seen, run).WaitAsync(TimeSpan.FromSeconds(120), Ct);
        var during = await DatabasesAsync(server);
        await stop.CancelAsync();
        (await run).ShouldBe(0, error.ToString());
        during.Except(before).ShouldNotBeEmpty();
        (await DatabasesAsync(server)).Intersect(during.Except(before)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--bot-port")]
    public async Task A_busy_port_is_named_with_the_option_that_changes_it(string option)
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (code, error) = await RunAsync(option == "--port" ? Free with { Port = port } : Free with { BotPort = port });
        code.ShouldBe(1);
        error.ShouldContain($"Port {port} on 127.0.0.1 is in use");
        error.ShouldContain(option);
    }

    [Fact]
    public async Task A_bot_on_any_free_port_starts_again_though_another_program_took_the_port_it_had()
    {
        await using var host = await PlaygroundHost.StartAsync(new PlaygroundOptions(), Ct);
        var before = host.BotUrl;
        await host.StopBotAsync();
        using var other = new TcpListener(IPAddress.Loopback, before.Port);
        other.Start();
        await host.StartBotAsync(Ct);
        host.BotUrl.ShouldNotBe(before);
        (await host.SayAsync(host.Teams.Company.All[0].Id, "help", Ct)).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task A_missing_or_unusable_list_of_people_is_a_clear_message()
    {
        var (code, error) = await RunAsync(Free with { People = new FileInfo("/nowhere/people.csv") });
        code.ShouldBe(1);
        error.ShouldContain("/nowhere");

        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "a,b\n1,2\n", Ct);
        (code, error) = await RunAsync(Free with { People = new FileInfo(file) });
        File.Delete(file);
        code.ShouldBe(1);
        error.ShouldContain("at least id and name");
    }

    [Theory]
    [InlineData("--start", "soon")]
    [InlineData("--port", "70000")]
    [InlineData("--colour", "red")]
    public async Task A_wrong_option_stops_the_program(params string[] args) =>
        (await PlaygroundCommand.RunAsync([.. args, "--no-browser"])).ShouldBe(1);

    [Fact]
    public void By_default_the_clock_starts_on_the_morning_of_this_weeks_monday()
    {
        var sunday = FeedbackBot.Playground.Clock.VirtualClock.Frozen(new DateTimeOffset(2026, 11, 29, 23, 0, 0, TimeSpan.Zero));
        Free.StartAt(sunday).ShouldBe(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task A_kept_folder_goes_on_with_its_chats_and_its_clock_and_another_run_starts_afresh()
    {
        const string ada = "a0000000-0000-4000-8000-000000000001";
        var folder = Directory.CreateTempSubdirectory("feedbackbot-test-").FullName;
        var options = new PlaygroundOptions { DataDirectory = folder };
        DateTimeOffset ended;
        await using (var first = await PlaygroundHost.StartAsync(options, Ct))
        {
            await first.SayAsync(ada, "help", Ct);
            ended = await first.AdvanceAsync(TimeSpan.FromDays(2), Ct);
        }

        await using (var second = await PlaygroundHost.StartAsync(options with { Continue = true }, Ct))
        {
            second.Clock.GetUtcNow().ShouldBe(ended);
            var before = second.Chat(ada).Count;
            before.ShouldBeGreaterThan(1);
            (await second.SayAsync(ada, "help", Ct)).ShouldNotBeEmpty();
            second.Chat(ada).Select(m => m.Id).ShouldBeUnique();
        }

        await using (var third = await PlaygroundHost.StartAsync(options, Ct))
        {
            third.Clock.GetUtcNow().ShouldBe(options.Start);
            third.Chat(ada).ShouldBeEmpty();
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task<IReadOnlyList<string>> DatabasesAsync(string server)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand("SELECT datname FROM pg_database WHERE datname LIKE 'feedbackbot_playground_%'", connection);
        await using var reader = await command.ExecuteReaderAsync(Ct);
        var names = new List<string>();
        while (await reader.ReadAsync(Ct))
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    private static async Task<(int Code, string Error)> RunAsync(RunOptions options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await new PlaygroundRun(output, error).RunAsync(options, Ct);
        return (code, error.ToString());
    }

    private sealed class SignallingWriter(string text) : StringWriter
    {
        private readonly TaskCompletionSource _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Seen => _seen.Task;

        public override Task WriteLineAsync(string? value)
        {
            var done = base.WriteLineAsync(value);
            if (value?.Contains(text, StringComparison.Ordinal) == true)
            {
                _seen.TrySetResult();
            }

            return done;
        }
    }
}
