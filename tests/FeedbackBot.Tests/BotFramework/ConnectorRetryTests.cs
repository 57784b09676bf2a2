using System.Diagnostics;
using FeedbackBot.BotFramework;
using FeedbackBot.Tests.BotFramework.Wire;

namespace FeedbackBot.Tests.BotFramework;

public sealed class ConnectorRetryTests
{
    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_may_pass_is_tried_again_under_the_hosts_clock(int status)
    {
        await using var host = await ConnectorTestHost.StartAsync();
        host.Fake.Answers(status).Answers(status).Answers(200, """{"id":"1"}""");

        var result = await TurnUntilDone(host, host.SendAsync(retry: true));

        result.Value!.Id.ShouldBe("1");
        host.Fake.Requests.Count.ShouldBe(3);
        host.Fake.Requests.Select(r => r.Body).Distinct().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task What_will_not_pass_is_tried_once(int status)
    {
        await using var host = await ConnectorTestHost.StartAsync();
        host.Fake.Answers(status);

        await host.SendAsync(retry: true);

        host.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_keeps_an_own_schedule_gets_one_try()
    {
        await using var host = await ConnectorTestHost.StartAsync();
        host.Fake.Answers(503);

        (await host.SendAsync(retry: false)).Failure.ShouldBeOfType<ConnectorFailure.Transient>();

        host.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_number_of_tries_is_the_configured_one()
    {
        await using var host = await ConnectorTestHost.StartAsync(new() { ["Bot:Connector:MaxAttempts"] = "5" });
        host.Fake.Answers(503);

        (await TurnUntilDone(host, host.SendAsync(retry: true))).Failure!.Status.ShouldBe(503);

        host.Fake.Requests.Count.ShouldBe(5);
    }

    [Fact]
    public async Task One_configured_try_means_no_retry()
    {
        await using var host = await ConnectorTestHost.StartAsync(new() { ["Bot:Connector:MaxAttempts"] = "1" });
        host.Fake.Answers(503);

        await host.SendAsync(retry: true);

        host.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_retry_waits_exactly_as_long_as_it_was_asked_to()
    {
        await using var host = await ConnectorTestHost.StartAsync();
        host.Fake.Answers(429, retryAfter: "20").Answers(200, "{}");
        var call = host.SendAsync(retry: true);
        await UntilTimer(host);

        host.Host.Clock.NextTimerAt.ShouldBe(BotHost.Start.AddSeconds(20));
        host.Host.Clock.Advance(TimeSpan.FromSeconds(20));

        (await call).Succeeded.ShouldBeTrue();
    }

    [Fact]
    public async Task A_wait_that_is_too_long_is_told_instead_of_waited_for()
    {
        await using var host = await ConnectorTestHost.StartAsync();
        host.Fake.Answers(429, retryAfter: "31");

        var result = await host.SendAsync(retry: true);

        result.Failure.ShouldBeOfType<ConnectorFailure.Throttled>().RetryAfter.ShouldBe(TimeSpan.FromSeconds(31));
        host.Fake.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connector_that_does_not_answer_is_given_up_on_after_the_configured_time()
    {
        await using var host = await ConnectorTestHost.StartAsync(new() { ["Bot:Connector:TimeoutSeconds"] = "1" });
        host.Fake.Answers(http => Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted));

        (await host.SendAsync(retry: true)).Failure.ShouldBe(new ConnectorFailure.Transient());

        host.Fake.Requests.Count.ShouldBe(1);
    }

    private static async Task<ConnectorResult<ResourceResponse>> TurnUntilDone(ConnectorTestHost host, Task<ConnectorResult<ResourceResponse>> call)
    {
        var patience = Stopwatch.StartNew();
        while (!call.IsCompleted)
        {
            if (host.Host.Clock.NextTimerAt is { } next) host.Host.Clock.MoveTo(next);
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }

        return await call;
    }

    private static async Task UntilTimer(ConnectorTestHost host)
    {
        var patience = Stopwatch.StartNew();
        while (host.Host.Clock.NextTimerAt is null)
        {
            patience.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Yield();
        }
    }
}
