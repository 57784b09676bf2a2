using System.Net.Http.Json;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Sixty people in eight zones, played by the real bot on a turned clock, beside the plain model of what should come.</summary>
internal sealed class Quarter : IAsyncDisposable
{
    public const string Admin = "p00";

    private static readonly (string Zone, string Calendar)[] Places =
    [
        ("Europe/Berlin", "de"), ("Europe/London", "uk"), ("America/New_York", "us"), ("America/Los_Angeles", "us"),
        ("Asia/Shanghai", "cn"), ("Asia/Tokyo", "jp"), ("Australia/Sydney", "au"), ("Asia/Kolkata", "in"),
    ];

    private static readonly DayOfWeek[] MondayToFriday = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    private DateTimeOffset _now;

    private Quarter(PlaygroundHost host, DateTimeOffset start) => (Host, _now) = (host, start);

    public PlaygroundHost Host { get; }

    public QuarterModel Model { get; private init; } = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<Quarter> StartAsync(string utc)
    {
        var model = new QuarterModel();
        for (var i = 0; i < 60; i++)
        {
            var person = NewPerson(i);
            model.People.Add(person.Id, person);
        }

        var host = await Playgrounds.StartAsync(
            new PlaygroundOptions
            {
                Start = Utc(utc),
                PeopleCsv = Csv(model),
                // The wire's limits hold in real time.
                Settings = new Dictionary<string, string?>
                {
                    ["Delivery:PerTenantPerSecond"] = "1000",
                    ["Delivery:PerConversationPerSecond"] = "100",
                    ["Delivery:PerConversationPerTwoSeconds"] = "200",
                    ["Delivery:PerConversationPerThirtySeconds"] = "1000",
                    ["Delivery:PerConversationPerHour"] = "100000",
                },
            }, Ct);
        return new Quarter(host, Utc(utc)) { Model = model };
    }

    /// <summary>Every eighth lives in the same place; some work four days, some from Sunday to Thursday; the first 24 are the team Ops.</summary>
    public static Worker NewPerson(int i, string? team = null) => new()
    {
        Id = $"p{i:00}",
        Zone = TimeZoneInfo.FindSystemTimeZoneById(Places[i % 8].Zone),
        Calendar = Places[i % 8].Calendar,
        Works = (i % 10) switch
        {
            3 => MondayToFriday[..4],
            7 => [DayOfWeek.Sunday, .. MondayToFriday[..4]],
            _ => MondayToFriday,
        },
        Team = team ?? (i < 24 ? "Ops" : "Sales"),
    };

    /// <summary>Lives on to an instant; then both the bot and the model are told what happens.</summary>
    public async Task AtAsync(string utc, Action<QuarterModel>? then = null, params (string Person, string Says)[] said)
    {
        await Host.MoveToAsync(Utc(utc), Ct);
        Model.Live(_now, Utc(utc));
        _now = Utc(utc);
        foreach (var (person, says) in said)
        {
            var replies = string.Join('\n', (await Host.SayAsync(person, says, Ct)).Select(Said));
            Replies.Add($"{utc} {person}: {says}\n{replies}");
        }

        then?.Invoke(Model);
    }

    public List<string> Replies { get; } = [];

    /// <summary>The directory becomes what the model says now.</summary>
    public async Task ImportAsync(string utc, Action<QuarterModel> then)
    {
        await AtAsync(utc, then);

        // By the scripting interface, which also makes newcomers exist in the tenant.
        using var sent = await Host.Http.PostAsJsonAsync(
            $"/playground/api/chats/{Admin}/files", new { name = "people.csv", text = Csv(Model), message = "people import" }, Ct);
        sent.IsSuccessStatusCode.ShouldBeTrue();
        var card = Host.Chat(Admin)[^1];
        var done = await Host.PressAsync(Admin, new Press(card.Id, "Confirm"), Ct);
        done.Card!.ToJsonString().ShouldContain("Imported");
    }

    /// <summary>Every card that came to anybody for a check-in, however it looks now.</summary>
    public IEnumerable<(string Person, string CheckIn, DateTimeOffset At)> Cards() =>
        from person in Model.People.Keys
        from message in Host.Chat(person)
        where message.FromBot && message.Card is not null
        let heading = message.Card!["body"]?[0]?["text"]?.GetValue<string>()
        where heading is not null && Model.CheckIns.ContainsKey(heading)
        select (person, heading, message.At);

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private static string Csv(QuarterModel model) =>
        "id,name,email,manager,department,team,role,timezone,locale,workdays,calendar,admin\n"
        + string.Concat(model.People.Values.Where(p => p.IsActive).Select(p => p.Line + "\n"));
}
