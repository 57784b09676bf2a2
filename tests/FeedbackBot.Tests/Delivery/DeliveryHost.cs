using FeedbackBot.BotFramework;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Delivery;

/// <summary>Nodes that deliver to one stand-in connector, and the people they deliver to.</summary>
internal sealed class DeliveryHost(TestDatabase database) : IAsyncDisposable
{
    public const string ServiceUrl = "http://127.0.0.1/";

    private readonly List<Node> _nodes = [];

    public StandInConnector Connector { get; } = new();

    public TestDatabase Database => database;

    public static async Task<DeliveryHost> CreateAsync(string engine) => new(await TestDatabases.CreateAsync(engine));

    public async Task<Node> StartAsync(params (string, string)[] settings)
    {
        var node = await Node.StartAsync(database, Configure, [("Bot:ServiceUrl", ServiceUrl), .. settings]);
        _nodes.Add(node);
        return node;
    }

    /// <summary>A node whose dispatcher does not run.</summary>
    public Node Build(params (string, string)[] settings)
    {
        var node = Node.Build(database, Configure, [("Bot:ServiceUrl", ServiceUrl), .. settings]);
        _nodes.Add(node);
        return node;
    }

    /// <summary>Somebody in the directory; with a chat unless told otherwise.</summary>
    public async Task<Person> PersonAsync(Node node, string name, bool met = true)
    {
        var person = Person.Join(database.Clock.NewId<PersonId>(), name, name, "Etc/UTC", null);
        await database.AddAsync(person);
        if (met)
            await TurnAsync(node, person);
        return person;
    }

    /// <summary>The person writes; or another activity of theirs arrives.</summary>
    public Task TurnAsync(Node node, Person person, string type = ActivityTypes.Message, string? action = null) =>
        node.WorkAsync<ChatAddresses>(addresses => addresses.NoteTurnAsync(person.Id, new TurnContext(new Activity
        {
            Type = type,
            Action = action,
            ServiceUrl = ServiceUrl,
            Conversation = new ConversationAccount { Id = "chat-" + person.Name, TenantId = "tenant", ConversationType = "personal" },
            Recipient = new ChannelAccount { Id = "28:bot" },
        }), CancellationToken.None));

    /// <summary>An import does not name the person any more, and what waits is looked at again.</summary>
    public async Task LeaveAsync(Node node, Person person)
    {
        await node.WorkAsync<FeedbackDb>(async db => (await db.Set<Person>().SingleAsync(p => p.Id == person.Id)).Deactivate());
        await node.WorkAsync<HeldMessages>(held => held.LookAgainAsync(null, CancellationToken.None));
        await node.IdleAsync();
    }

    public Task PostAsync(Node node, Person person, string text, string? occasion = null, DateTimeOffset? until = null) =>
        node.WorkAsync<Outbox>(outbox => outbox.PostAsync(
            new Destination.ToPerson(person.Id), new Occasion(occasion ?? text), new OutgoingMessage.Text(text), until, CancellationToken.None));

    public Task ReviseAsync(Node node, Person person, string original, string text) =>
        node.WorkAsync<Outbox>(outbox => outbox.ReviseAsync(
            new Destination.ToPerson(person.Id), new Occasion(original), new Occasion(text), new OutgoingMessage.Text(text), CancellationToken.None));

    public Task<OutboxMessage> MessageAsync(string occasion) =>
        database.ReadAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(m => m.Occasion == occasion));

    public Task<ChatAddress> AddressAsync(Person person) =>
        database.ReadAsync(db => db.Set<ChatAddress>().AsNoTracking().SingleAsync(a => a.PersonId == person.Id));

    public async ValueTask DisposeAsync()
    {
        foreach (var node in _nodes)
            await node.DisposeAsync();
        await database.DisposeAsync();
    }

    private void Configure(IServiceCollection services, IConfiguration configuration)
    {
        services.AddBotFramework<SilentBot>(new ConfigurationBuilder().AddConfiguration(configuration.GetSection("Bot"))
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Authentication"] = "None" }).Build());
        services.AddHttpClient(ConnectorPipeline.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Connector)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan);
        services.AddPeople(configuration).AddWorkingTimes().AddDelivery(configuration);
    }

    private sealed class SilentBot : IBot
    {
        public Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken ct) => Task.FromResult<InvokeResponse?>(null);
    }
}
