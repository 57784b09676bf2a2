using System.Globalization;
using System.Text.Json;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Digests;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Scheduling.WorkingTimes;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Digests;

/// <summary>
/// Two managers and their people in a real database. It begins on Monday, 2 November 2026; the digest of Mira in Berlin
/// is due on Fridays at 15:30 UTC, which is 16:30 there.
/// </summary>
internal sealed class DigestWorld : IAsyncDisposable
{
    public static readonly DateTimeOffset Friday = At("2026-11-20T15:30:00Z");
    private readonly Question _done = new(QuestionId.From(Guid.CreateVersion7(Friday)), QuestionKind.Text, "What did you finish?", []);
    private readonly Question _mood = new(QuestionId.From(Guid.CreateVersion7(Friday)), QuestionKind.Mood, "How was your week?", []);
    private readonly Question _blocker = new(QuestionId.From(Guid.CreateVersion7(Friday)), QuestionKind.Blocker, "Anything in your way?", []);
    private CheckIn _checkIn = null!;
    private int _rounds;

    private DigestWorld(TestDatabase database)
    {
        Database = database;
        Mira = Somebody("Mira", null, "Europe/Berlin");
        Nora = Somebody("Nora", null, "America/New_York");
        Ada = Somebody("Ada", Mira, "Europe/Berlin");
        Bob = Somebody("Bob", Mira, "America/New_York");
        Cem = Somebody("Cem", Mira, "Asia/Shanghai");
        Dan = Somebody("Dan", Nora, "America/New_York");
    }

    public TestDatabase Database { get; }

    /// <summary>Of the last round.</summary>
    public IReadOnlyList<Prompt> Prompts { get; private set; } = [];

    public Person Mira { get; }

    public Person Nora { get; }

    public Person Ada { get; }

    public Person Bob { get; }

    public Person Cem { get; }

    public Person Dan { get; }

    public static async Task<DigestWorld> CreateAsync(string engine, Action<IServiceCollection>? more = null)
    {
        var world = new DigestWorld(await TestDatabases.CreateAsync(engine, services =>
        {
            Configure(services);
            more?.Invoke(services);
        }));
        var set = QuestionSet.Of(world.New<QuestionSetId>(), [world._done, world._mood, world._blocker]);
        world._checkIn = CheckIn.Create(
            world.New<CheckInId>(), "Weekly", Audience.Everyone, new CheckInTimes(WorkDays.Fri, new TimeOnly(14, 0), new TimeOnly(18, 0)),
            set.Id, world.Mira.Id, world.Database.Clock.GetUtcNow());
        await world.Database.AddAsync(world.Mira, world.Nora, world.Ada, world.Bob, world.Cem, world.Dan, set);
        await world.Database.AddAsync(world._checkIn);
        world.Database.Clock.MoveTo(At("2026-11-19T12:00:00Z"));
        return world;
    }

    public static void Configure(IServiceCollection services) => services
        .AddPeople(new ConfigurationBuilder().Build())
        .AddSingleton<OutboxSignal>().AddScoped<Outbox>()
        .AddSingleton<WakePlanner>()
        .AddScoped<CheckInQueries>().AddScoped<CheckInAccess>().AddScoped<AnonymousResults>()
        .AddScoped<TrendQueries>().AddScoped<FeedbackBot.Goals.GoalQueries>()
        .AddScoped<RoundQueries>().AddScoped<ExcusedPeople>().AddScoped<DeliveryQueries>().AddReminders()
        .AddBlockers(new ConfigurationBuilder().Build()).AddScoped<HolidayQueries>().AddScoped<WorkingTimes>()
        .AddDigests(new ConfigurationBuilder().Build());

    public static DateTimeOffset At(string instant) => DateTimeOffset.Parse(instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);

    /// <summary>A round of the check-in for these people; each is then answered, or closed, or left open.</summary>
    public async Task<IReadOnlyList<Prompt>> AskAsync(string opens, params Person[] people)
    {
        var at = At(opens);

        // A date is a round's name and no more here: what is asked when is said by the prompts' own windows.
        var round = Round.ByCalendar(New<RoundId>(), _checkIn, new DateOnly(2026, 1, 1).AddDays(_rounds++), at);
        Prompt[] prompts = [.. people.Select(p => Prompt.For(New<PromptId>(), round.Id, p.Id, p.TimeZone, new Window(at, at.AddHours(4))))];
        await Database.AddAsync(round);
        await Database.AddAsync([.. prompts]);
        return Prompts = prompts;
    }

    public Task AnswerAsync(Prompt prompt, string at, string? done, int? mood, string? blocker = null) => Database.WorkAsync(async services =>
    {
        var db = services.GetRequiredService<FeedbackDb>();
        var stored = await db.Set<Prompt>().SingleAsync(p => p.Id == prompt.Id);
        stored.Answered(At(at));
        if (done is not null)
            db.Add(Answer.Of(prompt.Id, _done, new AnswerValue(done)));
        if (mood is { } score)
            db.Add(Answer.Of(prompt.Id, _mood, new AnswerValue(score.ToString(CultureInfo.InvariantCulture), score)));
        if (blocker is not null)
            db.Add(Blocker.Open(New<BlockerId>(), stored, _blocker, blocker, At(at)));
    });

    /// <summary>More people of Mira's.</summary>
    public async Task<IReadOnlyList<Person>> HireAsync(int count)
    {
        Person[] people = [.. Enumerable.Range(1, count).Select(i => Somebody($"Kim {i}", Mira, "Europe/Berlin"))];
        await Database.AddAsync([.. people]);
        return people;
    }

    /// <summary>A round in which everybody answered everything, stored at once.</summary>
    public async Task AnsweredRoundAsync(DateTimeOffset opens, IReadOnlyList<Person> people)
    {
        var round = Round.ByCalendar(New<RoundId>(), _checkIn, new DateOnly(2026, 1, 1).AddDays(_rounds++), opens);
        Prompt[] prompts = [.. people.Select(p => Prompt.For(New<PromptId>(), round.Id, p.Id, p.TimeZone, new Window(opens, opens.AddHours(4))))];
        foreach (var prompt in prompts)
            prompt.Answered(opens.AddMinutes(5));
        await Database.AddAsync(round);
        await Database.AddAsync([.. prompts]);
        await Database.AddAsync(
            [.. prompts.Select(p => Answer.Of(p.Id, _done, new AnswerValue("The release"))), .. prompts.Select(p => Answer.Of(p.Id, _mood, new AnswerValue("4", 4)))]);
    }

    public Task CloseAsync(Prompt prompt) => Database.WorkAsync(async services =>
        (await services.GetRequiredService<FeedbackDb>().Set<Prompt>().SingleAsync(p => p.Id == prompt.Id)).Close(prompt.ClosesAt));

    /// <summary>The directory moves somebody to another manager.</summary>
    public Task MoveAsync(Person person, Person manager) => Database.WorkAsync(async services =>
        (await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == person.Id)).Update(Facts(person.Name, manager, person.TimeZone)));

    public Task<DigestFacts> ReadAsync(Person manager, DateTimeOffset end) => Database.AskAsync(async (PeopleQueries people) =>
    {
        var info = (await people.FindAsync(manager.Id, default))!;
        return await Database.AskAsync((DigestReader reader) => reader.ReadAsync(info, new DigestPeriod(end, info.Zone), default));
    });

    public IWakeSource Wakes(IServiceProvider? node = null) => (node ?? Database.Services).GetServices<IWakeSource>().Single(s => s.Name == "digests");

    /// <summary>Wakes every key whose time has come, as the scheduler would.</summary>
    public async Task WakeAsync(IServiceProvider? node = null)
    {
        foreach (var wake in await Wakes(node).PlanAsync(null, default))
        {
            if (wake.At <= Database.Clock.GetUtcNow())
                await Wakes(node).RunAsync(wake.Key, default);
        }
    }

    public Task<List<OutboxMessage>> SentAsync() => Database.ReadAsync(db =>
        db.Set<OutboxMessage>().Where(m => m.Occasion.StartsWith("digest/")).OrderBy(m => m.CreatedAt).ToListAsync());

    public Task<CardAnswer> PressAsync(Person sender, string data) => Database.WorkAsync(async services =>
    {
        var isManager = await services.GetRequiredService<PeopleQueries>().IsManagerAsync(sender.Id, default);
        var call = new CardCall(new Actor(sender, sender.ExternalId, false, isManager, "en-US"), JsonDocument.Parse(data).RootElement);
        return await services.GetRequiredService<ShowDigestPage>().RunAsync(call, default);
    });

    /// <summary>A click on one of the digest's buttons, handled as in a turn.</summary>
    public Task<CardAnswer> ClickAsync<TAction>(Person sender, params (string Key, string Value)[] data)
        where TAction : class, ICardAction => Database.WorkAsync(async services =>
        {
            var isManager = await services.GetRequiredService<PeopleQueries>().IsManagerAsync(sender.Id, default);
            var values = data.ToDictionary(d => d.Key, d => d.Value);
            values.TryAdd("until", "2026-11-20T15:30:00.0000000Z");
            var call = new CardCall(new Actor(sender, sender.ExternalId, false, isManager, "en-US"), JsonSerializer.SerializeToElement(values));
            return await services.GetRequiredService<TAction>().RunAsync(call, default);
        });

    public Task<List<OutboxMessage>> PostedAsync(string beginning) => Database.ReadAsync(db =>
        db.Set<OutboxMessage>().Where(m => m.Occasion.StartsWith(beginning)).OrderBy(m => m.CreatedAt).ToListAsync());

    public static string Json(CardAnswer answer) => answer.ShouldBeOfType<CardAnswer.Replace>().Card.ToJson();

    public ValueTask DisposeAsync() => Database.DisposeAsync();

    private TId New<TId>()
        where TId : struct, IEntityId<TId> => Database.Clock.NewId<TId>();

    private Person Somebody(string name, Person? manager, string zone)
    {
        var person = Person.Join(New<PersonId>(), "id-" + name, name, zone, null);
        person.Update(Facts(name, manager, zone));
        return person;
    }

    private static PersonFacts Facts(string name, Person? manager, string zone) =>
        new(name, null, manager?.Id, null, null, null, zone, null, WorkDays.MondayToFriday, IsAdmin: false);
}
