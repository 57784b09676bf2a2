using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.CheckIns;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.KpiValues;

/// <summary>Values of KPIs as other systems post them, over the wire.</summary>
public sealed class PostingTests
{
    private const string Secret = "correct horse battery staple";

    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["Kpi:Clients:0:Name"] = "Analytics",
        ["Kpi:Clients:0:SecretSha256"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Secret))).ToLowerInvariant(),
    };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, BothEngines]
    public async Task A_value_is_kept_once_however_often_it_comes_and_in_any_order(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-14 09:00", Settings);
        await AgreedGoal.PutAsync(company);

        var first = await PostAsync(company, "retention", """{"at": "2027-01-12T10:00:00+01:00", "value": 41.5, "note": "nightly <b>run</b>"}""", "run-1");
        first.Status.ShouldBe(HttpStatusCode.Created, first.Body);
        first.Body.ShouldContain("\"result\":\"recorded\"");
        var again = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            PostAsync(company, "retention", """{"at": "2027-01-12T10:00:00+01:00", "value": 41.5, "note": "nightly <b>run</b>"}""", "run-1")));
        again.ShouldAllBe(a => a.Status == HttpStatusCode.Created && a.Body == first.Body);
        await company.Host.RestartBotAsync(ct: Ct);
        (await PostAsync(company, "retention", """{"at": "2027-01-12T10:00:00+01:00", "value": 41.5, "note": "nightly <b>run</b>"}""", "run-1")).Body.ShouldBe(first.Body);
        (await PostAsync(company, "retention", """{"at": "2027-01-12T09:00:00Z", "value": 41.5}""")).Status.ShouldBe(HttpStatusCode.OK);
        (await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 40}""", "run-1")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PostAsync(company, "orders", """{"at": "2027-01-12T10:00:00+01:00", "value": 41.5, "note": "nightly <b>run</b>"}""", "run-1")).Status.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await PostAsync(company, "RETENTION", """{"at": "2027-01-03", "value": "39.25"}""")).Body.ShouldContain("\"day\":\"2027-01-03\"");
        (await PostAsync(company, "retention", """{"at": "2027-01-03", "value": 39}""")).Body.ShouldContain("\"result\":\"corrected\"");

        var history = await company.SayAsync(Bruno, "kpi values retention");
        history.ShouldContain("from the system Analytics");
        history.ShouldContain("corrected since");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(3);
        (await company.StoredAsync()).ShouldNotContain(row => row.Holds(Secret));
        company.Host.Log.Lines.ShouldNotContain(line => line.Contains(Secret) || line.Contains("nightly"));
    }

    [Theory, BothEngines]
    public async Task What_a_person_says_for_a_day_stands_for_all_of_it_whichever_came_first(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-03 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        (await PostAsync(company, "retention", """{"at": "2027-02-01T10:00:00Z", "value": 90}""")).Body.ShouldContain("\"result\":\"recorded\"");
        var said = await company.SayAsync(Bruno, "goal update retention 41 --at 2027-02-01");
        said.ShouldContain("in place of what was said before");
        said.ShouldContain("90%");
        (await company.SayAsync(Bruno, "goal update retention 41 --at 2027-02-01")).ShouldContain("had been said already");
        (await HoldingAsync(company, "retention")).ShouldBe([41]);
        (await company.SayAsync(Bruno, "goal show keep more customers")).ShouldContain("41%");

        // The same instant again, another one of that day, and one of the next.
        (await PostAsync(company, "retention", """{"at": "2027-02-01T10:00:00Z", "value": 90}""")).Body.ShouldContain("\"result\":\"unchanged\"");
        var overruled = await PostAsync(company, "retention", """{"at": "2027-02-01T10:00:00Z", "value": 91}""");
        overruled.Status.ShouldBe(HttpStatusCode.Created);
        overruled.Body.ShouldContain("\"result\":\"overruled\"");
        (await PostAsync(company, "retention", """{"at": "2027-02-01T15:00:00Z", "value": 92}""")).Body.ShouldContain("\"result\":\"overruled\"");
        (await HoldingAsync(company, "retention")).ShouldBe([41]);
        (await PostAsync(company, "retention", """{"at": "2027-02-02T10:00:00Z", "value": 93}""")).Body.ShouldContain("\"result\":\"recorded\"");
        (await HoldingAsync(company, "retention")).ShouldBe([41, 93]);
        var history = await company.SayAsync(Bruno, "kpi values retention");
        history.ShouldMatch(@"2/2/2027 11:00\S+M: \*\*93%.*2/1/2027: \*\*41%.*2/1/2027 4:00\S+M: 92%, corrected since");

        // Several instants of one day, and the number of one of them.
        foreach (var (hour, value) in new[] { (8, 20), (9, 30) })
            await PostAsync(company, "orders", $$"""{"at": "2027-02-01T{{hour:00}}:00:00Z", "value": {{value}}}""");
        (await HoldingAsync(company, "orders")).ShouldBe([20, 30]);
        (await company.SayAsync(Bruno, "goal update orders 30 --at 2027-02-01")).ShouldContain("in place of 2 values");
        (await HoldingAsync(company, "orders")).ShouldBe([30]);

        // The system may say the whole day too.
        (await PostAsync(company, "orders", """{"at": "2027-02-01", "value": 50}""")).Body.ShouldContain("\"result\":\"corrected\"");
        (await HoldingAsync(company, "orders")).ShouldBe([50]);
    }

    [Fact]
    public async Task Instants_that_a_person_corrects_on_a_card_show_the_correction_at_once()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        await company.MoveToAsync("2027-01-29 12:00");
        var card = company.Host.Chat(Bruno).Last(m => m.FromBot && Said(m).Contains("Where do your KPIs stand?"));
        (await PostAsync(company, "retention", """{"at": "2027-01-29T09:30:00Z", "value": 90}""")).Status.ShouldBe(HttpStatusCode.Created);
        await company.PressAsync(Bruno, card, "Save");
        await company.PressAsync(Bruno, card, "Change what was said");
        var retention = Regex.Matches(Said(company.Now(Bruno, card)), "\"id\":\"value\\.([0-9a-f-]{36})\"")[1].Groups[1].Value;
        await company.PressAsync(Bruno, card, "Save", new JsonObject { [$"value.{retention}"] = "41", [$"sure.{retention}"] = "", [$"note.{retention}"] = "" });
        Said(company.Now(Bruno, card)).ShouldContain("✔ **41%** for 1/29/2027");
        (await HoldingAsync(company, "retention")).ShouldBe([41]);
    }

    [Theory, BothEngines]
    public async Task A_day_and_instants_of_it_that_are_said_at_once_leave_the_day_alone_to_hold(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-03 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        var posted = Enumerable.Range(0, 8).Select(i => PostAsync(company, "retention", $$"""{"at": "2027-02-01T1{{i}}:00:00Z", "value": {{90 + i}}}"""));
        var said = company.SayAsync(Bruno, "goal update retention 41 --at 2027-02-01");
        (await Task.WhenAll(posted)).ShouldAllBe(a => a.Status == HttpStatusCode.Created);
        await said;
        (await HoldingAsync(company, "retention")).ShouldBe([41]);
    }

    [Theory, BothEngines]
    public async Task A_day_keeps_one_value_when_the_owner_moves_to_another_time_zone(string engine)
    {
        await using var company = await StartAsync(engine, "2027-02-03 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        await company.SayAsync(Bruno, "goal update retention 41 --at 2027-02-01");
        await PostAsync(company, "orders", """{"at": "2027-02-01", "value": 50}""");
        await using (var scope = company.Host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<WorkRunner>().RunAsync(
                services => services.GetRequiredService<FeedbackDb>().Set<Person>().Where(p => p.Email == Bruno)
                    .ExecuteUpdateAsync(p => p.SetProperty(one => one.TimeZone, "Pacific/Auckland"), Ct), Ct);
        }

        (await company.SayAsync(Bruno, "goal update retention 41 --at 2027-02-01")).ShouldContain("had been said already");
        (await company.SayAsync(Bruno, "goal update retention 42 --at 2027-02-01")).ShouldContain("in place of what was said before");
        (await HoldingAsync(company, "retention")).ShouldBe([42]);
        (await PostAsync(company, "orders", """{"at": "2027-02-01", "value": 51}""")).Body.ShouldContain("\"result\":\"corrected\"");
        (await HoldingAsync(company, "orders")).ShouldBe([51]);
    }

    [Fact]
    public async Task Whoever_has_no_secret_of_a_configured_system_is_a_stranger()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        foreach (var secret in new[] { null, "", "wrong", Secret + "x", Settings["Kpi:Clients:0:SecretSha256"], new string('x', 4000) })
        {
            var answer = await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 41.5}""", secret: secret);
            answer.Status.ShouldBe(HttpStatusCode.Unauthorized, secret);
        }

        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "KpiValues");
    }

    [Fact]
    public async Task A_system_says_the_values_of_its_own_kpis_only()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", new Dictionary<string, string?>(Settings) { ["Kpi:Clients:0:Keys:0"] = "web-*", ["Kpi:Clients:0:Keys:1"] = "Orders" });
        await AgreedGoal.PutAsync(company);
        var refused = await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 41.5}""");
        refused.Status.ShouldBe(HttpStatusCode.Forbidden);
        refused.Body.ShouldContain("Kpi:Clients");
        (await PostAsync(company, "web-visitors", """{"at": "2027-01-12", "value": 41.5}""")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await PostAsync(company, "orders", """{"at": "2027-01-12", "value": 41}""")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task Who_tries_one_secret_after_the_other_is_answered_no_more_and_a_known_system_still_is()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 150; i++)
            answers.Add((await PostAsync(company, "retention", "{}", secret: $"guess {i}")).Status);
        answers.ShouldContain(HttpStatusCode.Unauthorized);
        answers.ShouldContain(HttpStatusCode.TooManyRequests);
        (await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 41.5}""")).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task What_is_wrong_is_said_in_plain_words_and_keeps_nothing()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        (string Key, string Body, int Status, string Says)[] wrong =
        [
            ("nothing", """{"at": "2027-01-12", "value": 1}""", 404, "No KPI"),
            (new string('x', 100), """{"at": "2027-01-12", "value": 1}""", 404, "No KPI"),
            ("retention%20%E2%80%AE%F0%9F%99%82", """{"at": "2027-01-12", "value": 1}""", 404, "No KPI"),
            ("retention", "", 400, "JSON"),
            ("retention", "[]", 400, "JSON"),
            ("retention", """{"at": "2027-01-12", "value": 1""", 400, "JSON"),
            ("retention", """{"at": "2027-01-12", "value": 1, "value": 2}""", 400, "JSON"),
            ("retention", """{"at": "2027-01-12", "value": 1, "note": "\ud800"}""", 400, "JSON"),
            ("retention", """{"at": "2027-01-12", "vaule": 1}""", 400, "vaule"),
            ("retention", """{"at": "2027-01-12", "value": "41,5"}""", 400, "point"),
            ("retention", """{"at": "2027-01-12", "value": 1e400}""", 400, "point"),
            ("retention", """{"at": "2027-01-12", "value": true}""", 400, "point"),
            ("retention", """{"at": "2027-01-12", "value": 1e15}""", 400, "more than can be kept"),
            ("retention", """{"at": "2027-01-12", "value": 0.1234567}""", 400, "6 decimals"),
            ("orders", """{"at": "2027-01-12", "value": 1.5}""", 400, "whole"),
            ("retention", """{"at": "12.01.2027", "value": 1}""", 400, "2026-12-01"),
            ("retention", """{"at": "2027-01-12T10:00:00", "value": 1}""", 400, "2026-12-01"),
            ("retention", """{"at": "0001-01-01T00:00:00+14:00", "value": 1}""", 400, "2026-12-01"),
            ("retention", """{"at": 5, "value": 1}""", 400, "2026-12-01"),
            ("retention", """{"at": "2027-01-14T10:00:00Z", "value": 1}""", 400, "has not come yet"),
            ("retention", """{"at": "2026-12-01", "value": 1}""", 400, "before the goal"),
            ("retention", """{"at": "2027-01-12", "value": 1, "note": 5}""", 400, "note"),
            ("retention", $$"""{"at": "2027-01-12", "value": 1, "note": "{{new string('n', 501)}}"}""", 400, "at most 500"),
            ("retention", $$"""{"at": "2027-01-12", "value": 1, "note": "{{new string('n', 20000)}}"}""", 413, "16384"),
        ];
        foreach (var (key, body, status, says) in wrong)
        {
            var answer = await PostAsync(company, key, body);
            ((int)answer.Status).ShouldBe(status, body);
            answer.Type.ShouldBe("application/problem+json");
            JsonNode.Parse(answer.Body)!["detail"]!.GetValue<string>().ShouldContain(says, customMessage: body);
        }

        (await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 1}""", new string('k', 201))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "KpiValues");
        company.Host.Log.Lines.Where(l => l.Contains("failed in", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_goal_that_is_not_agreed_takes_no_values_and_a_busy_system_is_held_back()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", new Dictionary<string, string?>(Settings) { ["Kpi:RequestsPerMinute"] = "2" });
        await AgreedGoal.PutAsync(company, isAgreed: false);
        for (var i = 0; i < 2; i++)
            (await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 1}""")).Status.ShouldBe(HttpStatusCode.Conflict);
        (await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 1}""")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task The_description_names_every_answer_and_property_there_is()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00", Settings);
        await AgreedGoal.PutAsync(company);
        var document = JsonNode.Parse(await company.Host.Http.GetStringAsync(new Uri(company.Host.BotUrl, "/openapi/kpi.json"), Ct))!;
        var operation = document["paths"]!["/api/kpi/{key}/values"]!["post"]!;
        operation["responses"]!.AsObject().Select(r => r.Key).ShouldBe(["200", "201", "400", "401", "403", "404", "409", "413", "422", "429"]);

        var kept = JsonNode.Parse((await PostAsync(company, "retention", """{"at": "2027-01-12", "value": 41.5, "note": "x"}""")).Body)!.AsObject();
        var schemas = document["components"]!["schemas"]!;
        kept.Select(p => p.Key).ShouldBe(schemas["Kept"]!["properties"]!.AsObject().Select(p => p.Key));
        schemas["Value"]!["properties"]!.AsObject().Select(p => p.Key).ShouldBe(["at", "value", "note"]);
        schemas["Value"]!["properties"]!["note"]!["maxLength"]!.GetValue<int>().ShouldBe(KpiValue.MaxNote);
    }

    /// <summary>What counts, from the first day to the last.</summary>
    private static async Task<IReadOnlyList<decimal>> HoldingAsync(Company company, string key)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var kpi = await db.Set<Kpi>().SingleAsync(k => k.Key == key, Ct);
        return await db.Set<KpiValue>().Where(v => v.KpiId == kpi.Id && v.Holds).OrderBy(v => v.At).Select(v => v.Value).ToListAsync(Ct);
    }

    private static async Task<Answer> PostAsync(Company company, string key, string body, string? idempotencyKey = null, string? secret = Secret)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(company.Host.BotUrl, $"/api/kpi/{key}/values"))
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json"),
        };
        if (secret is not null)
            request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + secret);
        if (idempotencyKey is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        using var answer = await company.Host.Http.SendAsync(request, Ct);
        return new Answer(answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync(Ct));
    }

    private sealed record Answer(HttpStatusCode Status, string? Type, string Body);
}
