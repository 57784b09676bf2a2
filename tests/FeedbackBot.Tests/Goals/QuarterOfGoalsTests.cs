using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals;

/// <summary>
/// Three levels set a quarter's goals by proposal and counter-proposal, update them by card, file and HTTP, change one, break a guard, and close.
/// The test computes every score again from the raw values alone.
/// </summary>
[Trait("Category", "Slow")]
public sealed partial class QuarterOfGoalsTests
{
    /// <summary>From the second Friday of January to the last of March.</summary>
    private const int Weeks = 12;

    private const string Secret = "correct horse battery staple";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Kpi:Clients:0:Name"] = "Shop",
        ["Kpi:Clients:0:SecretSha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret))).ToLowerInvariant(),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task Every_score_of_the_quarter_can_be_computed_again_from_the_raw_values(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 09:00", Settings);
        await SetAsync(company);
        await LiveAsync(company);
        await CloseAsync(company);

        // By hand, from what was said and not from how it was scored: the weeks of orders, the average of errors, the last retention.
        var orders = Enumerable.Range(0, Weeks).Sum(week => 100m + week);
        var errors = Math.Round(Enumerable.Range(0, Weeks).Sum(Errors) / Weeks, 10);
        var revenue = Enumerable.Range(0, Weeks).Sum(week => 10_000m + (500 * week));
        errors.ShouldBeGreaterThan(2);
        var ofRevenue = Linear(revenue, 100_000, 200_000);
        var ofErrors = Linear(errors, 3, 1);
        var ofRetention = Math.Min(80, Linear(40.6m, 35, 41));
        var ofOrders = Linear(orders, 0, 2000);
        var ofBruno = Math.Round((0.7m * ofRetention) + (0.3m * ofOrders), 2, MidpointRounding.AwayFromZero);

        // Each card shows the points of each KPI, what a guard took, and what the goals below come to.
        await CheckAsync(company, Ada, "Grow", ofRevenue, [Shown(ofRevenue), Shown(ofErrors)]);
        await CheckAsync(company, Omar, "Ops runs well", ofErrors, [Shown(ofErrors), Shown(ofBruno)]);
        await CheckAsync(company, Bruno, "Keep more customers", ofBruno, [$"{Shown(Linear(40.6m, 35, 41))} points become {Shown(ofRetention)} points", Shown(ofOrders)]);

        // Whoever may see a goal reads the same number, and the values in the database are those that were said.
        Points(await company.SayAsync(Omar, "goal explain Keep more customers")).ShouldBe(Points(await company.SayAsync(Bruno, "goal explain Keep more customers")));
        await using var scope = company.Host.Services.CreateAsyncScope();
        var held = await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<KpiValue>().AsNoTracking().Where(v => v.Holds).ToListAsync(Ct);
        held.Count.ShouldBe(4 * Weeks);
        held.GroupBy(v => v.Source).Select(g => (g.Key, g.Count())).OrderBy(g => g.Key).ShouldBe([(ValueSource.Card, 2 * Weeks), (ValueSource.Csv, Weeks), (ValueSource.Http, Weeks)]);
    }

    private static decimal Errors(int week) => week < 10 ? 1.9m : 3.2m + (week / 10m);

    private static async Task SetAsync(Company company)
    {
        // The company: nobody is above Ada, so proposing is agreeing.
        await company.SayAsync(Ada, "goal create Grow --level company --period 2027-Q1 --kpi \"Revenue: EUR 100000 -> EUR 200000; sum; weekly; source Shop\"");
        await company.PressAsync(Ada, Last(company, Ada), "Propose");

        // The team: Omar proposes, Ada proposes something else, Omar agrees.
        await company.SayAsync(Omar, "goal create \"Ops runs well\" --level team --unit Ops --period 2027-Q1 --parent Grow --kpi \"Error rate: 3% -> 2%; average; weekly; source Logs\"");
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Propose something else");
        await company.PressAsync(Ada, Last(company, Ada), "Propose this", new JsonObject { ["kpis"] = "Error rate: 3% -> 1%; average; weekly; source Logs" });
        await company.Host.RestAsync();
        Said(Last(company, Omar)).ShouldContain("proposes something else");
        await company.PressAsync(Omar, Last(company, Omar), "Agree");

        // The person: the guard watches the team's error rate.
        await company.SayAsync(
            Bruno,
            "goal create \"Keep more customers\" --period 2027-Q1 --weight 100 --parent \"Ops runs well\" --kpi \"Retention: 35% -> 40%; weight 70; weekly; source CRM; guard error-rate > 2 cap 80\" --kpi \"Orders taken: 0 -> 2000; unit count; sum; weekly; weight 30; source CRM\"");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Omar, Last(company, Omar), "Propose something else");
        await company.PressAsync(Omar, Last(company, Omar), "Propose this", new JsonObject
        {
            ["kpis"] = "Retention: 35% -> 42%; weight 70; weekly; source CRM; guard error-rate > 2 cap 80\nOrders taken: 0 -> 2000; unit count; sum; weekly; weight 30; source CRM",
        });
        await company.Host.RestAsync();
        await company.PressAsync(Bruno, Last(company, Bruno), "Agree");
        await company.Host.RestAsync();
    }

    private static async Task LiveAsync(Company company)
    {
        var friday = new DateOnly(2027, 1, 8);
        for (var week = 0; week < Weeks; week++, friday = friday.AddDays(7))
        {
            var day = friday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            await company.MoveToAsync(day + " 13:00");
            await ByCardAsync(company, ("Retention", (35 + (week * 0.4m) + (week == Weeks - 1 ? 1.2m : 0)).ToString(CultureInfo.InvariantCulture) + "%"), ("Orders taken", (100 + week).ToString(CultureInfo.InvariantCulture)));
            var file = $"key,date,value,note\nerror-rate,{day},{Errors(week).ToString(CultureInfo.InvariantCulture)},week {week}\n";
            string.Join('\n', (await company.Host.AttachAsync(Omar, "errors.csv", file, "kpi import", Ct)).Select(Said)).ShouldContain("1 new");
            await PostAsync(company, "revenue", day, 10_000 + (500 * week), $"week-{week}");
            if (week == 5)
                await AmendAsync(company);
        }
    }

    /// <summary>Bruno's card of the week, where it came; on days off and where it is still to come, the values are said for the day all the same.</summary>
    private static async Task ByCardAsync(Company company, params (string Kpi, string Value)[] values)
    {
        var card = company.Host.Chat(Bruno).Last(m => m.FromBot && Said(m).Contains("Where do your KPIs stand?"));
        var ids = ValueInput().Matches(Said(card)).Select(m => m.Groups[1].Value).ToList();
        ids.Count.ShouldBe(values.Length, Said(card));
        await using var scope = company.Host.Services.CreateAsyncScope();
        var names = (await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Kpi>().AsNoTracking().ToListAsync(Ct)).ToDictionary(k => k.Id.ToString(), k => k.Name);
        await company.PressAsync(Bruno, card, "Save", new JsonObject(ids.SelectMany(id => new KeyValuePair<string, JsonNode?>[]
        {
            new($"value.{id}", values.Single(v => v.Kpi == names[id]).Value), new($"sure.{id}", ""), new($"note.{id}", ""),
        })));
        Said(company.Now(Bruno, card)).ShouldContain("nothing is open here");
    }

    private static async Task AmendAsync(Company company)
    {
        await company.SayAsync(Bruno, "goal show Keep more customers");
        await company.PressAsync(Bruno, Last(company, Bruno), "Ask for a change");
        await company.PressAsync(Bruno, Last(company, Bruno), "Propose this", new JsonObject
        {
            ["reason"] = "The campaign comes a month later.",
            ["kpis"] = "Retention: 35% -> 41%; weight 70; weekly; source CRM; guard error-rate > 2 cap 80\nOrders taken: 0 -> 2000; unit count; sum; weekly; weight 30; source CRM",
        });
        await company.Host.RestAsync();
        Said(Last(company, Omar)).ShouldContain("a month later");
        await company.PressAsync(Omar, Last(company, Omar), "Agree");
        await company.Host.RestAsync();
    }

    private static async Task CloseAsync(Company company)
    {
        await company.MoveToAsync("2027-04-01 14:00");
        foreach (var (owner, goal) in new[] { (Ada, "Grow"), (Omar, "Ops runs well"), (Bruno, "Keep more customers") })
        {
            var asked = company.Host.Chat(owner).Last(m => m.FromBot && Said(m).Contains($"How did “{goal}” go?"));
            await company.PressAsync(owner, asked, "Close", new JsonObject { ["reflection"] = "We know more now.", ["next"] = "none" });
            Said(company.Now(owner, asked)).ShouldContain("Closed by");
        }
    }

    private static string Shown(decimal points) => points.ToString("0.00", CultureInfo.InvariantCulture);

    private static async Task CheckAsync(Company company, string owner, string goal, decimal expected, string[] parts)
    {
        var explained = await company.SayAsync(owner, $"goal explain {goal}");
        Points(explained).ShouldBe(expected, goal);
        foreach (var part in parts)
            explained.ShouldContain(part, customMessage: goal);
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var stored = await db.Set<Goal>().SingleAsync(g => g.Name == goal, Ct);
        stored.Status.ShouldBe(GoalStatus.Closed);
        (await db.Set<FeedbackBot.Goals.Closing.GoalClosing>().SingleAsync(c => c.GoalId == stored.Id, Ct)).Score.ShouldBe(expected, goal);
    }

    private static async Task PostAsync(Company company, string key, string day, decimal value, string idempotencyKey)
    {
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(company.Host.BotUrl, $"/api/kpi/{key}/values"))
            {
                Content = new StringContent(string.Create(CultureInfo.InvariantCulture, $$"""{"at": "{{day}}", "value": {{value}}}"""), Encoding.UTF8, "application/json"),
            };
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + Secret);
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
            using var answer = await company.Host.Http.SendAsync(request, Ct);
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        }
    }

    private static decimal Linear(decimal value, decimal from, decimal to) => Math.Round(Math.Clamp((value - from) / (to - from) * 100, 0, 100), 2, MidpointRounding.AwayFromZero);

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals.") && !Said(m).Contains("Where do your KPIs stand?"));

    private static decimal Points(string card) => decimal.Parse(PointsPattern().Match(card).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"""value"":""([\d.]+) points""")]
    private static partial Regex PointsPattern();

    [GeneratedRegex("\"id\":\"value\\.([0-9a-f-]{36})\"")]
    private static partial Regex ValueInput();
}
