using System.Text.Json;
using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Scheduling.WorkingTimes;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>A team over three zones and its manager, on a real database; the wakes are called as Quartz would.</summary>
internal sealed class CheckInFixture : IAsyncDisposable
{
    private CheckInFixture(TestDatabase database) => Database = database;

    public TestDatabase Database { get; }

    public Person Manager { get; private set; } = null!;

    public Person Ana { get; private set; } = null!;

    public Person Wei { get; private set; } = null!;

    public Person Joe { get; private set; } = null!;

    public IWakeSource Wakes => WakesOf(Database.Services);

    public static IWakeSource WakesOf(IServiceProvider services, string source = CheckInWakes.SourceName) =>
        services.GetServices<IWakeSource>().Single(s => s.Name == source);

    public static async Task<CheckInFixture> CreateAsync(string engine)
    {
        var fixture = new CheckInFixture(await TestDatabases.CreateAsync(engine, Configure));
        fixture.Manager = fixture.Person("Mia", "Leads", null, "Europe/Berlin");
        fixture.Ana = fixture.Person("Ana", "Ops", fixture.Manager, "Europe/Berlin");
        fixture.Wei = fixture.Person("Wei", "Ops", fixture.Manager, "Asia/Shanghai");
        fixture.Joe = fixture.Person("Joe", "Ops", fixture.Manager, "America/New_York");
        await fixture.Database.AddAsync(fixture.Manager, fixture.Ana, fixture.Wei, fixture.Joe);
        return fixture;
    }

    public static void Configure(IServiceCollection services) => services
        .AddCheckIns(new ConfigurationBuilder().Build()).AddScoped<AbsenceQueries>().AddScoped<HolidayQueries>().AddScoped<WorkingTimes>()
        .AddScoped<DeliveryQueries>().AddScoped<AuditLog>()
        .AddScoped<PeopleQueries>().AddScoped<PersonFinder>().AddScoped<Outbox>().AddSingleton<OutboxSignal>().AddSingleton<WakePlanner>();

    public Person Person(string name, string? team, Person? manager, string zone, WorkDays days = WorkDays.MondayToFriday,
        string? department = null, string? role = null)
    {
        var person = FeedbackBot.People.Person.Join(Database.Clock.NewId<PersonId>(), name, name, zone, "en-US");
        person.Update(new PersonFacts(name, null, manager?.Id, department, team, role, zone, "en-US", days, false));
        return person;
    }

    public static Actor Actor(Person person, bool isAdmin = false, bool isManager = false) =>
        new(person, person.ExternalId, isAdmin, isManager, "en-US");

    /// <summary>Fridays from 14:00 to 18:00 for the team Ops.</summary>
    public async Task<CheckIn> CreateWeeklyAsync(string days = "fri", params string[] asks)
    {
        var typed = new CheckInTyped("Weekly", AudienceTyped.OfTeam("Ops"), days, "14:00", "18:00",
            asks.Length > 0 ? asks : ["What did you finish?", "mood: How was your week?", "blocker: Anything in your way?"]);
        var outcome = await CreateAsync(Actor(Manager, isManager: true), typed);
        return outcome.ShouldBeOfType<CreateOutcome.Created>().CheckIn;
    }

    public Task<CreateOutcome> CreateAsync(Actor actor, CheckInTyped typed) =>
        Database.WorkAsync(services => services.GetRequiredService<CreateCheckIn>().RunAsync(actor, typed, default));

    /// <summary>Turns the clock to every wake up to an instant and runs what is due, as the scheduler does.</summary>
    public async Task PlayToAsync(string utc)
    {
        var until = CheckInCalendarTests.Utc(utc);
        for (var guard = 0; guard < 600; guard++)
        {
            var next = (await Wakes.PlanAsync(null, default)).OrderBy(w => w.At).ThenBy(w => w.Key, StringComparer.Ordinal).FirstOrDefault();
            if (next is null || next.At > until)
            {
                Database.Clock.MoveTo(until);
                return;
            }

            Database.Clock.MoveTo(next.At);
            await Wakes.RunAsync(next.Key, default);
        }

        throw new InvalidOperationException("The wakes never come to rest.");
    }

    public Task<List<Prompt>> PromptsAsync(Person? of = null) => Database.ReadAsync(db => db.Set<Prompt>().AsNoTracking()
        .Where(p => of == null || p.PersonId == of.Id).OrderBy(p => p.OpensAt).ToListAsync());

    public Task<List<string>> OccasionsAsync(string beginning) => Database.ReadAsync(db => db.Set<OutboxMessage>()
        .Where(m => m.Occasion.StartsWith(beginning)).OrderBy(m => m.Id).Select(m => m.Occasion).ToListAsync());

    public Task<string?> PayloadAsync(Occasion occasion) => Database.ReadAsync(db => db.Set<OutboxMessage>()
        .Where(m => m.Occasion == occasion.Key).Select(m => m.Payload).SingleAsync());

    /// <summary>What waits in the outbox has come into the chats.</summary>
    public Task DeliverAsync() => Database.WorkAsync(async services =>
    {
        foreach (var message in await services.GetRequiredService<FeedbackDb>().Set<OutboxMessage>().Where(m => m.Status == OutboxStatus.Waiting).ToListAsync())
            message.Delivered($"activity of {message.Occasion}", Database.Clock.GetUtcNow());
    });

    /// <summary>A click, handled as in a turn.</summary>
    public Task<CardAnswer> ClickAsync<TAction>(Person person, JsonObject data)
        where TAction : class, ICardAction => Database.WorkAsync(async services =>
        {
            var actor = Actor(await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == person.Id));
            return await services.GetRequiredService<TAction>()
                .RunAsync(new CardCall(actor, JsonSerializer.SerializeToElement(data)), default);
        });

    public static JsonObject Answers(Prompt prompt, string? finished, string? mood, string? blocker = null, int seen = 0)
    {
        var data = new JsonObject { ["prompt"] = prompt.Id.ToString() };
        foreach (var (key, value) in new[] { ("q1", finished), ("q2", mood), ("q3", blocker), ("seen", seen == 0 ? null : $"{seen}") })
        {
            if (value is not null)
                data[key] = value;
        }

        return data;
    }

    public static string Json(CardAnswer answer) => answer.ShouldBeOfType<CardAnswer.Replace>().Card.ToJson();

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
