using System.Net;
using FeedbackBot.Delivery;
using FeedbackBot.Scheduling;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace FeedbackBot.Tests.Delivery;

public sealed class DeliveryReportTests
{
    [Theory, BothEngines]
    public async Task An_admin_reads_of_every_person_why_they_were_or_were_not_reached(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        foreach (var name in new[] { "reached", "blocked" })
            await host.PostAsync(node, await host.PersonAsync(node, name), "to " + name);
        host.Connector.Answer = r => r.Text == "to blocked" ? StandInConnector.Error(HttpStatusCode.Forbidden, "MessageWritesBlocked") : null;
        await host.PersonAsync(node, "untouched", met: false);
        await node.IdleAsync();
        await host.PostAsync(node, await host.PersonAsync(node, "another"), "to blocked", occasion: "more");
        await node.IdleAsync();

        await using var scope = node.Services.CreateAsyncScope();
        var delivery = scope.ServiceProvider.GetRequiredService<DeliveryQueries>();
        var people = await delivery.PeopleAsync(1, default);
        var failed = await delivery.FailedAsync(1, default);

        people.Rows.Select(p => p.Name).ShouldBe(
            people.Rows.Where(p => p.Reachability == Reachability.Blocked).Concat(people.Rows.Where(p => p.Reachability != Reachability.Blocked)).Select(p => p.Name));
        people.Rows.Count.ShouldBe(4);
        people.Rows[0].Failures.ShouldBe(["Blocked"]);
        people.Rows.Single(p => p.Name == "untouched").ShouldBe(people.Rows.Single(p => p.Reachability == Reachability.NeverMet));
        failed.Rows[0].Person.ShouldBe("another");
        failed.Rows[0].Reason.ShouldBe("Blocked");
        var counts = await delivery.CountsAsync(default);
        (counts.Waiting, counts.Failed + counts.SentLastDay).ShouldBe((0, 3));
    }

    [Theory, BothEngines]
    public async Task An_admin_reads_of_every_person_what_is_tried_again_and_what_came_too_late(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync();
        var (busy, late) = (await host.PersonAsync(node, "busy"), await host.PersonAsync(node, "late"));
        host.Connector.Answer = r => r.Conversation == "chat-busy"
            ? StandInConnector.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", TimeSpan.FromHours(36)) : null;
        var queued = node.Clock.GetUtcNow();
        await host.PostAsync(node, busy, "hello");
        await host.PostAsync(node, busy, "and more");
        await node.IdleAsync();
        await node.MoveToAsync(new DateTimeOffset(2026, 11, 2, 20, 30, 0, TimeSpan.Zero));
        await host.PostAsync(node, late, "pointless tomorrow", until: new DateTimeOffset(2026, 11, 3, 6, 0, 0, TimeSpan.Zero));
        await node.IdleAsync();

        var rows = await RowsAsync();
        var tried = rows["busy"].Tried.ShouldNotBeNull();
        tried.Since.ShouldBe(queued);
        tried.NextTry.ShouldBeInRange(queued.AddHours(36), queued.AddHours(37));
        tried.Reasons.ShouldBe(["Throttled"]);
        (rows["busy"].TooLate, rows["late"].Tried, rows["late"].TooLate).ShouldBe((0, null, 1));
        await node.MoveToAsync(new DateTimeOffset(2026, 11, 9, 20, 31, 0, TimeSpan.Zero));
        (await RowsAsync())["late"].TooLate.ShouldBe(0);

        async Task<Dictionary<string, ReachedPerson>> RowsAsync()
        {
            await using var scope = node.Services.CreateAsyncScope();
            return (await scope.ServiceProvider.GetRequiredService<DeliveryQueries>().PeopleAsync(1, default)).Rows.ToDictionary(p => p.Name);
        }
    }

    [Theory, BothEngines]
    public async Task Everybody_is_on_some_page_and_no_page_is_past_the_last(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = host.Build();
        for (var i = 0; i < 45; i++)
            await host.PersonAsync(node, $"p{i:00}", met: i % 2 == 0);

        var seen = new List<string>();
        for (var page = 1; page <= 3; page++)
            seen.AddRange((await PeopleAsync(page)).Rows.Select(p => p.Name));

        seen.ShouldBe(Enumerable.Range(0, 45).Select(i => $"p{i:00}"));
        (await PeopleAsync(99)).Number.ShouldBe(3);

        async Task<Paged<ReachedPerson>> PeopleAsync(int page)
        {
            await using var scope = node.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DeliveryQueries>().PeopleAsync(page, default);
        }
    }

    [Theory, BothEngines]
    public async Task What_was_settled_long_ago_is_forgotten_and_what_still_waits_is_not(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = await host.StartAsync(("Delivery:KeepDays", "30"));
        var (ann, bob) = (await host.PersonAsync(node, "ann"), await host.PersonAsync(node, "bob"));
        host.Connector.Answer = r => r.Conversation == "chat-bob"
            ? StandInConnector.Error(HttpStatusCode.TooManyRequests, "TooManyRequests", TimeSpan.FromDays(365)) : null;
        await host.PostAsync(node, ann, "old");
        await host.PostAsync(node, bob, "waiting");
        await node.IdleAsync();
        var forget = node.Services.GetServices<IWakeSource>().OfType<ForgetOldMessages>().Single();
        var wake = (await forget.PlanAsync(null, default)).ShouldHaveSingleItem();
        wake.At.ShouldBe(new DateTimeOffset(2026, 12, 3, 2, 0, 0, TimeSpan.Zero));

        // It may come late; at night nothing new would be sent.
        await node.MoveToAsync(wake.At.AddHours(10));
        await host.PostAsync(node, ann, "new");
        await node.IdleAsync();
        await forget.RunAsync(wake.Key, default);

        (await host.Database.ReadAsync(db => db.Set<OutboxMessage>().OrderBy(m => m.Number).Select(m => m.Occasion).ToListAsync()))
            .ShouldBe(["waiting", "new"]);
        (await forget.PlanAsync(null, default)).ShouldHaveSingleItem().At.ShouldBeGreaterThan(wake.At);
    }

    [Theory, BothEngines]
    public async Task Health_tells_when_messages_wait_too_long(string engine)
    {
        await using var host = await DeliveryHost.CreateAsync(engine);
        var node = host.Build();
        (await CheckAsync()).ShouldBe(HealthStatus.Healthy);
        await host.PostAsync(node, await host.PersonAsync(node, "ann"), "hello");
        (await CheckAsync()).ShouldBe(HealthStatus.Healthy);
        node.Clock.Advance(TimeSpan.FromMinutes(16));
        (await CheckAsync()).ShouldBe(HealthStatus.Degraded);

        async Task<HealthStatus> CheckAsync() =>
            (await node.Get<HealthCheckService>().CheckHealthAsync(r => r.Name == "outbox")).Entries["outbox"].Status;
    }
}
