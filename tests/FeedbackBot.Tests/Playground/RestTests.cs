using FeedbackBot.Common;
using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.Playground;

public sealed class RestTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bot_that_does_not_come_to_rest_is_told_by_the_name_of_what_is_stuck()
    {
        var stuck = new Stuck();
        var (host, _) = await FakeBot.StartAsync(new PlaygroundOptions
        {
            RestLimit = TimeSpan.FromSeconds(1),
            AdjustBot = bot => bot.Services.AddSingleton<IWorkload>(stuck),
        });
        await using var _1 = host;
        stuck.Busy = 3;
        var problem = await Should.ThrowAsync<PlaygroundProblem>(() => host.AdvanceAsync(TimeSpan.FromHours(1), Ct));
        problem.Status.ShouldBe(504);
        problem.Message.ShouldContain("stuck: 3 busy");
        stuck.Busy = 0;
        await host.RestAsync(Ct);
    }

    [Fact]
    public async Task Work_that_waits_for_the_clock_gets_the_time_it_needs_and_no_more()
    {
        var waiting = new WaitsForTheClock();
        var (host, _) = await FakeBot.StartAsync(new PlaygroundOptions { AdjustBot = bot => bot.Services.AddSingleton<IWorkload>(waiting) });
        await using var _1 = host;
        var now = host.Clock.GetUtcNow();
        waiting.Begin(host.Clock, TimeSpan.FromSeconds(45));
        await host.RestAsync(Ct);
        host.Clock.GetUtcNow().ShouldBe(now.AddSeconds(45));
    }

    private sealed class Stuck : IWorkload
    {
        public int Busy { get; set; }

        public string Name => "stuck";

        public Task<WorkloadState> ReadAsync(CancellationToken ct) => Task.FromResult(new WorkloadState(Busy, 0, null));
    }

    private sealed class WaitsForTheClock : IWorkload
    {
        private Task _delay = Task.CompletedTask;

        public string Name => "waits";

        public void Begin(TimeProvider clock, TimeSpan delay) => _delay = Task.Delay(delay, clock, Ct);

        public Task<WorkloadState> ReadAsync(CancellationToken ct) => Task.FromResult(new WorkloadState(_delay.IsCompleted ? 0 : 1, 0, null));
    }
}
