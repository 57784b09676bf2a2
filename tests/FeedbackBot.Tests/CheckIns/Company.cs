using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>The playground's sample company with the real bot, over HTTP, on the database a test asks for.</summary>
internal sealed class Company : IAsyncDisposable
{
    public const string Ada = "ada.keller@contoso.example";
    public const string Omar = "omar.haddad@contoso.example";
    public const string Bruno = "bruno.silva@contoso.example";
    public const string Chloe = "chloe.martin@contoso.example";
    public const string Dan = "dan.brooks@contoso.example";
    public const string Eve = "eve.johnson@contoso.example";
    public const string Qiang = "qiang.wang@contoso.example";
    public const string Frida = "frida.holm@contoso.example";

    private readonly TestDatabase? _postgres;

    private Company(PlaygroundHost host, TestDatabase? postgres) => (Host, _postgres) = (host, postgres);

    public PlaygroundHost Host { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Company> StartAsync(string engine, string start, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var postgres = engine == nameof(StorageProvider.Postgres) ? await TestDatabases.CreateAsync(engine) : null;
        return new Company(
            await Playgrounds.StartAsync(
                new PlaygroundOptions { Start = Utc(start), PostgresConnection = postgres?.ConnectionString, Settings = settings ?? new Dictionary<string, string?>() }, Ct), postgres);
    }

    public static DateTimeOffset Utc(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>What the bot said since, cards as JSON.</summary>
    public async Task<string> SayAsync(string person, string text) => string.Join('\n', (await Host.SayAsync(person, text, Ct)).Select(Said));

    public Task MoveToAsync(string utc) => Host.MoveToAsync(Utc(utc), Ct);

    /// <summary>The messages whose card is, or was, a prompt of the check-in: they begin with its name.</summary>
    public IReadOnlyList<ChatMessage> Prompts(string person, string checkIn) =>
        [.. Host.Chat(person).Where(m => m.FromBot && m.Card?["body"]?[0]?["text"]?.GetValue<string>() == checkIn)];

    public Task<PressOutcome> PressAsync(string person, ChatMessage message, string action, JsonObject? inputs = null) =>
        Host.PressAsync(person, new Press(message.Id, action) { Inputs = inputs ?? [] }, Ct);

    public Task<PressOutcome> PressAsync(string person, Press press) => Host.PressAsync(person, press, Ct);

    public ChatMessage Now(string person, ChatMessage message) => Host.Chat(person).Single(m => m.Id == message.Id);

    public static string Said(ChatMessage message) => message.Card?.ToJsonString(Readable) ?? message.Text ?? "";

    public static readonly System.Text.Json.JsonSerializerOptions Readable = new() { Encoder = AdaptiveCards.CardJson.Encoder };

    /// <summary>Everything in the database.</summary>
    public Task<IReadOnlyList<StoredRow>> StoredAsync() =>
        WholeDatabase.ReadAsync(_postgres, Path.Combine(Host.DataDirectory, "feedbackbot.db"));

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        if (_postgres is not null)
            await _postgres.DisposeAsync();
    }
}
