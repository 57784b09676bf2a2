using FeedbackBot.Playground.Clock;
using FeedbackBot.Playground.Scripting;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Host;

/// <summary>
/// A whole playground: the stand-in, the bot, and the clock of both. The web page and the scripting interface run on
/// it, and so do tests.
/// </summary>
public sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly PlaygroundOptions _options;
    private readonly DataFolder _data;
    private readonly BotProcess _bot;
    private readonly TimeTravel _travel;

    private PlaygroundHost(PlaygroundOptions options, DataFolder data, StandIn teams, BotProcess bot, RecentLog log)
    {
        (_options, _data, Teams, _bot, Log) = (options, data, teams, bot, log);
        _travel = new TimeTravel(teams, new Rest(teams, () => bot.Workloads, log, options.RestLimit));
        Http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = teams.Url, Timeout = TimeSpan.FromMinutes(5) };
    }

    /// <summary>Microsoft's side.</summary>
    public StandIn Teams { get; }

    public VirtualClock Clock => Teams.Clock;

    /// <summary>The bot's last warnings and errors.</summary>
    public RecentLog Log { get; }

    /// <summary>A client of the scripting interface.</summary>
    public HttpClient Http { get; }

    /// <summary>Root of page and scripting interface.</summary>
    public Uri Url => Teams.Url;

    /// <summary>Root of the bot; activities go to api/messages.</summary>
    public Uri BotUrl => _bot.Url;

    /// <summary>The running bot's services.</summary>
    public IServiceProvider Services => _bot.Services;

    /// <summary>Folder of the database and the chats.</summary>
    public string DataDirectory => _data.Path;

    public static async Task<PlaygroundHost> StartAsync(PlaygroundOptions? options = null, CancellationToken ct = default)
    {
        options ??= new PlaygroundOptions();
        var data = DataFolder.Open(options);
        try
        {
            return await StartAsync(options, data, ct);
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    /// <summary>Someone of the company, by Entra object id or e-mail.</summary>
    public Colleague Person(string id) => Teams.Company.Find(id) ?? throw new ArgumentException($"Nobody has the id {id}.", nameof(id));

    /// <summary>What stands in the person's chat now.</summary>
    public IReadOnlyList<ChatMessage> Chat(string personId) => Teams.Chats.Of(Person(personId)).Messages;

    /// <summary>Writes a message and waits until the bot rests; answers what the bot sent since.</summary>
    public Task<IReadOnlyList<ChatMessage>> SayAsync(string personId, string text, CancellationToken ct = default) =>
        SayAsync(personId, text, 1, ct);

    /// <summary>The same, with several copies of the one activity sent at once.</summary>
    public Task<IReadOnlyList<ChatMessage>> SayAsync(string personId, string text, int copies, CancellationToken ct = default) =>
        RepliesAsync(personId, person => Teams.Clients.SayAsync(person, text, copies, ct), ct);

    /// <summary>What stands in a team's channel now, such as "Ops" or "Ops/Retro".</summary>
    public IReadOnlyList<ChatMessage> Channel(string key) => ChannelOf(key).Chat.Messages;

    /// <summary>A team's channel, by "Ops" or "Ops/Retro".</summary>
    public TeamChannel ChannelOf(string key) => Teams.Chats.Channel(key) ?? throw new ArgumentException($"There is no team {key}.", nameof(key));

    /// <summary>Mentions the bot in a channel and waits until it rests; answers what the bot said there since.</summary>
    public async Task<IReadOnlyList<ChatMessage>> SayInChannelAsync(string personId, string key, string text, string? thread = null, CancellationToken ct = default)
    {
        var channel = ChannelOf(key);
        var seen = channel.Chat.Messages.Select(m => m.Id).ToHashSet();
        await Teams.ChannelClients.SayAsync(Person(personId), channel, text, thread, ct);
        await RestAsync(ct);
        return [.. channel.Chat.Messages.Where(m => m.FromBot && !seen.Contains(m.Id))];
    }

    /// <summary>Attaches a file and waits until the bot rests; answers what the bot sent since.</summary>
    public Task<IReadOnlyList<ChatMessage>> AttachAsync(string personId, string name, string content, string? text = null, CancellationToken ct = default) =>
        RepliesAsync(personId, person => Teams.Clients.AttachAsync(person, name, System.Text.Encoding.UTF8.GetBytes(content), text, ct), ct);

    /// <summary>Presses an action and waits until the bot rests.</summary>
    /// <exception cref="PlaygroundProblem">A Teams client would not send this.</exception>
    public async Task<PressOutcome> PressAsync(string personId, Press press, CancellationToken ct = default)
    {
        var person = Person(personId);
        var seen = Chat(person.Id).Select(m => m.Id).ToHashSet();
        var outcome = await Teams.Clients.PressAsync(person, press, ct);
        await RestAsync(ct);
        var chat = Chat(person.Id);
        return outcome with
        {
            Card = chat.FirstOrDefault(m => m.Id == press.MessageId)?.Card,
            Message = outcome.Message ?? chat.LastOrDefault(m => m.FromBot && !seen.Contains(m.Id))?.Text,
        };
    }

    /// <summary>Takes or declines an offered file and waits until the bot rests; answers the file that was saved.</summary>
    /// <exception cref="PlaygroundProblem">The message offers no file.</exception>
    public async Task<byte[]?> DecideFileAsync(string personId, string messageId, bool accept, CancellationToken ct = default)
    {
        var person = Person(personId);
        var offer = Chat(person.Id).FirstOrDefault(m => m.Id == messageId)
            ?? throw new PlaygroundProblem(404, $"There is no message {messageId} in this chat.");
        var file = await Teams.Clients.DecideFileAsync(person, offer, accept, ct);
        await RestAsync(ct);
        return file;
    }

    /// <summary>Turns the clock, living through what is due on the way; answers the instant it then shows.</summary>
    public Task<DateTimeOffset> AdvanceAsync(TimeSpan by, CancellationToken ct = default) => _travel.MoveToAsync(Clock.GetUtcNow() + by, ct);

    /// <summary>The same, to an instant.</summary>
    public Task<DateTimeOffset> MoveToAsync(DateTimeOffset instant, CancellationToken ct = default) => _travel.MoveToAsync(instant, ct);

    /// <summary>The same, to the next thing that will happen.</summary>
    public Task<DateTimeOffset> MoveToNextAsync(CancellationToken ct = default) => _travel.MoveToNextAsync(ct);

    /// <summary>Waits until the bot has nothing to do at this time.</summary>
    public Task<DateTimeOffset> RestAsync(CancellationToken ct = default) => _travel.RestAsync(ct);

    /// <summary>Stops the bot; the stand-in, its chats and the clock stay.</summary>
    /// <param name="brutal">Nothing is drained, as when the process dies.</param>
    public Task StopBotAsync(bool brutal = false) => _bot.StopAsync(brutal);

    /// <summary>Starts the stopped bot again, on the same data; on the same port if one was named, else on any free one, as what had it may be taken by then.</summary>
    public Task StartBotAsync(CancellationToken ct = default) => _bot.StartAsync(ct);

    /// <summary>Stops the bot and starts it again on the same data.</summary>
    public async Task RestartBotAsync(bool brutal = false, CancellationToken ct = default)
    {
        await StopBotAsync(brutal);
        await StartBotAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _bot.DisposeAsync();
        if (_options.DataDirectory is not null)
        {
            SavedState.Save(_data.Path, Teams);
        }

        await Teams.DisposeAsync();
        _travel.Dispose();
        Clock.Dispose();
        _data.Dispose();
    }

    private static async Task<PlaygroundHost> StartAsync(PlaygroundOptions options, DataFolder data, CancellationToken ct)
    {
        var saved = options.Continue ? SavedState.Load(data.Path) : null;
        await File.WriteAllTextAsync(Path.Combine(data.Path, "people.csv"), options.PeopleCsv, ct);
        var start = saved is null || saved.Utc < options.Start ? options.Start : saved.Utc;
        var clock = options.RunningClock ? VirtualClock.Running(start) : VirtualClock.Frozen(start);
        var log = new RecentLog();
        PlaygroundHost? host = null;
        var company = new Company(saved?.People ?? CompanyFile.Read(options.PeopleCsv));
        var teams = await PortInUseException.WatchAsync(options.Port, "--port", () => StandIn.StartAsync(
            options.Teams with { Port = options.Port }, clock, company, (app, _) => Map(app, () => host), ct));
        saved?.Restore(teams);
        host = new PlaygroundHost(options, data, teams, new BotProcess(options, teams, data.Path, options.PostgresConnection ?? data.Sqlite, log), log);
        try
        {
            await PortInUseException.WatchAsync(options.BotPort, "--bot-port", async () =>
            {
                await host._bot.StartAsync(ct);
                return host;
            });
            await host.RestAsync(ct);
            return host;
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }
    }

    private static void Map(WebApplication app, Func<PlaygroundHost?> host)
    {
        app.MapScripting(host);
        app.MapPage();
    }

    private async Task<IReadOnlyList<ChatMessage>> RepliesAsync(string personId, Func<Colleague, Task<BotAnswer>> act, CancellationToken ct)
    {
        var person = Person(personId);
        var seen = Chat(person.Id).Select(m => m.Id).ToHashSet();
        var answer = await act(person);
        if (answer.Status is < 200 or > 299)
        {
            throw new PlaygroundProblem(502, answer.Status == 0
                ? $"The bot did not answer within the {Teams.Options.Patience.TotalSeconds:0} seconds that its clients wait."
                : $"The bot answered {answer.Status}.");
        }

        await RestAsync(ct);
        return [.. Chat(person.Id).Where(m => m.FromBot && !seen.Contains(m.Id))];
    }
}
