using System.Net;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Quartz;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Bot;

/// <summary>/readyz is read by anybody: it names the part that is not well, and nothing of how the bot is set up.</summary>
public sealed class HealthEndpointTests
{
    [Theory, BothEngines]
    public async Task Every_part_says_whether_it_is_well(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        await company.SayAsync(Company.Bruno, "help");

        (await GetAsync(company.Host, "/healthz")).Status.ShouldBe(HttpStatusCode.OK);
        var (status, body) = await GetAsync(company.Host, "/readyz");

        status.ShouldBe(HttpStatusCode.OK);
        var ready = JsonNode.Parse(body)!;
        ready["status"]!.ToString().ShouldBe("Healthy");
        ready["parts"]!.AsObject().Select(p => p.Key).ShouldBe(["database", "outbox", "scheduler"], ignoreOrder: true);
        ready["parts"]!.AsObject().ShouldAllBe(p => p.Value!.ToString().StartsWith("Healthy"));
    }

    [Theory, BothEngines]
    public async Task A_scheduler_that_stands_still_is_named_and_the_node_stays_ready(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        var scheduler = await company.Host.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();
        await scheduler.Standby();

        var (status, body) = await GetAsync(company.Host, "/readyz");

        // People who write are still answered, so the node stays in use.
        status.ShouldBe(HttpStatusCode.OK, body);
        Part(body, "scheduler").ShouldBe("Degraded: Quartz scheduler 'FeedbackBot' is in standby");
        Part(body, "database").ShouldBe("Healthy");
        await scheduler.Start();
    }

    [Theory, BothEngines]
    public async Task Messages_that_wait_too_long_are_named_and_the_node_stays_ready(string engine)
    {
        await using var company = await Company.StartAsync(engine, "2026-11-23 08:00");
        await company.SayAsync(Company.Bruno, "help");
        company.Host.Teams.Faults.Current = new Faults { Rate503 = 1 };
        await company.SayAsync(Company.Bruno, "help");
        await company.MoveToAsync("2026-11-23 08:20");

        var (status, body) = await GetAsync(company.Host, "/readyz");

        status.ShouldBe(HttpStatusCode.OK);
        Part(body, "outbox").ShouldMatch("^Degraded: oldest message [0-9]+ min, late after 15$");
    }

    [Fact]
    public async Task Of_a_database_that_is_gone_nothing_is_told_but_that()
    {
        var database = await TestDatabases.CreateAsync("Postgres");
        var at = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { PostgresConnection = database.ConnectionString });
        await database.DisposeAsync();

        var (status, body) = await GetAsync(host, "/readyz");

        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        Part(body, "database").ShouldBe("Unhealthy: The database does not answer.");
        Part(body, "outbox").ShouldBe("Unhealthy");
        foreach (var secret in new[] { at.Host, at.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), at.Database, "Exception", "Npgsql", "3D000" })
            body.ShouldNotContain(secret!, Case.Insensitive, body);
        (await GetAsync(host, "/healthz")).Status.ShouldBe(HttpStatusCode.OK);
    }

    private static string Part(string body, string name) => JsonNode.Parse(body)!["parts"]![name]!.ToString();

    private static async Task<(HttpStatusCode Status, string Body)> GetAsync(PlaygroundHost host, string path)
    {
        using var response = await host.Http.GetAsync(new Uri(host.BotUrl, path));
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
