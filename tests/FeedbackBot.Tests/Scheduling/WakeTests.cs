using FeedbackBot.Common;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Scheduling;

public sealed class WakeTests
{
    [Theory, BothEngines]
    public async Task Each_zone_is_woken_once_at_its_own_local_time_whether_the_clock_steps_or_jumps(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        var friday = new DateOnly(2026, 11, 6);
        foreach (var zone in new[] { "Asia/Shanghai", "Europe/Berlin" })
            world.Source.Plan(zone, LocalTimes.InstantOf(friday, new TimeOnly(14, 0), TimeZoneInfo.FindSystemTimeZoneById(zone)));
        var node = await world.StartAsync();
        await node.IdleAsync();

        (await node.WorkloadAsync("scheduler")).NextAt.ShouldBe(new DateTimeOffset(2026, 11, 6, 6, 0, 0, TimeSpan.Zero));
        await node.MoveToAsync(new DateTimeOffset(2026, 11, 6, 5, 59, 59, TimeSpan.Zero));
        world.Source.Runs.ShouldBeEmpty();
        await node.MoveToAsync(new DateTimeOffset(2026, 11, 6, 6, 0, 0, TimeSpan.Zero));
        world.Source.Runs.Select(r => r.Key).ShouldBe(["Asia/Shanghai"]);
        await node.MoveToAsync(new DateTimeOffset(2026, 11, 6, 20, 0, 0, TimeSpan.Zero));
        world.Source.Runs.Select(r => r.Key).ShouldBe(["Asia/Shanghai", "Europe/Berlin"]);
        (await node.WorkloadAsync("scheduler")).NextAt.ShouldBeNull();
    }

    [Theory, BothEngines]
    public async Task Days_of_downtime_are_caught_up_with_one_wake(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        world.Source.Next = (_, now) => now.Date.AddDays(1).AddHours(10) is var next ? new DateTimeOffset(next, TimeSpan.Zero) : null;
        world.Source.Plan("daily", world.Now.AddHours(1));
        var node = await world.StartAsync();
        await node.IdleAsync();
        await node.DisposeAsync();

        world.Database.Clock.Advance(TimeSpan.FromDays(4));
        var restarted = await world.StartAsync();
        await restarted.IdleAsync();

        world.Source.Runs.ShouldHaveSingleItem().At.ShouldBe(restarted.Clock.GetUtcNow());
        (await restarted.WorkloadAsync("scheduler")).NextAt.ShouldBe(new DateTimeOffset(2026, 11, 7, 10, 0, 0, TimeSpan.Zero));
        await restarted.AdvanceAsync(TimeSpan.FromHours(25));
        world.Source.Runs.Count.ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task A_trigger_outlives_its_process_and_a_lost_one_is_found_at_the_next_start(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        world.Source.Plan("kept", world.Now.AddHours(1));
        world.Source.Plan("lost", world.Now.AddHours(2));
        var node = await world.StartAsync();
        await node.IdleAsync();
        await node.DisposeAsync();
        await world.Database.ReadAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM QRTZ_SIMPLE_TRIGGERS WHERE TRIGGER_NAME = 'lost'"));
        await world.Database.ReadAsync(db => db.Database.ExecuteSqlAsync($"DELETE FROM QRTZ_TRIGGERS WHERE TRIGGER_NAME = 'lost'"));

        var restarted = await world.StartAsync();
        await restarted.AdvanceAsync(TimeSpan.FromHours(1));
        await restarted.AdvanceAsync(TimeSpan.FromHours(1));

        world.Source.Runs.Select(r => r.Key).ShouldBe(["kept", "lost"]);
    }

    [Theory, BothEngines]
    public async Task A_key_follows_its_plan_when_it_is_planned_anew(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        world.Source.Plan("moved", world.Now.AddHours(5));
        world.Source.Plan("removed", world.Now.AddHours(1));
        var node = await world.StartAsync();
        await node.IdleAsync();

        world.Source.Plan("moved", world.Now.AddHours(2));
        world.Source.Plan("new", world.Now.AddHours(-3));
        world.Source.Forget("removed");
        foreach (var key in new[] { "moved", "new", "removed" })
            node.Get<WakePlanner>().Replan("noted", key);
        await node.IdleAsync();
        world.Source.Runs.Select(r => r.Key).ShouldBe(["new"]);
        await node.AdvanceAsync(TimeSpan.FromHours(2));

        world.Source.Runs.Select(r => r.Key).ShouldBe(["new", "moved"]);
    }

    [Theory, BothEngines]
    public async Task A_wake_that_fails_is_tried_again_a_few_times_and_holds_up_nobody(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        var failures = 0;
        world.Source.Meanwhile = key => key == "broken" ? Fail() : Task.CompletedTask;
        world.Source.Plan("broken", world.Now.AddMinutes(1));
        world.Source.Plan("sound", world.Now.AddMinutes(1));
        var node = await world.StartAsync(("Scheduling:MaxRetries", "3"));
        await node.AdvanceAsync(TimeSpan.FromMinutes(1));
        failures.ShouldBe(1);
        world.Source.Runs.Select(r => r.Key).ShouldBe(["sound"]);

        for (var i = 0; i < 10; i++)
            await node.AdvanceAsync(TimeSpan.FromMinutes(1));
        failures.ShouldBe(4);

        world.Source.Meanwhile = _ => Task.CompletedTask;
        await node.AdvanceAsync(TimeSpan.FromHours(1));
        world.Source.Runs.Select(r => r.Key).ShouldBe(["sound", "broken"]);

        Task Fail()
        {
            Interlocked.Increment(ref failures);
            throw new InvalidOperationException("broken");
        }
    }

    [Theory, BothEngines]
    public async Task A_key_that_stays_due_rests_between_its_wakes(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        var due = world.Now.AddMinutes(1);
        world.Source.Next = (_, _) => due;
        world.Source.Plan("stuck", due);
        var node = await world.StartAsync();
        await node.MoveToAsync(due);

        world.Source.Runs.Count.ShouldBe(1);
        (await node.WorkloadAsync("scheduler")).NextAt.ShouldBe(due.AddSeconds(1));
        await node.MoveToAsync(due.AddSeconds(1));
        (await node.WorkloadAsync("scheduler")).NextAt.ShouldBe(due.AddSeconds(3));
        await node.MoveToAsync(due.AddSeconds(3));
        (await node.WorkloadAsync("scheduler")).NextAt.ShouldBe(due.AddSeconds(7));
        world.Source.Runs.Count.ShouldBe(3);
    }

    [Theory, BothEngines]
    public async Task A_key_planned_anew_while_its_wake_runs_is_not_woken_beside_itself_and_not_forgotten(string engine)
    {
        await using var world = await World.CreateAsync(engine);
        var (running, most) = (0, 0);
        var entered = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        world.Source.Meanwhile = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref running));
            entered.TrySetResult();
            await release.Task;
            Interlocked.Decrement(ref running);
        };
        world.Source.Next = (_, now) => world.Source.Runs.Count < 2 ? now : null;
        world.Source.Plan("key", world.Now);
        var node = await world.StartAsync();
        await entered.Task;

        world.Source.Plan("key", world.Now);
        await node.Get<WakePlanner>().ReplanAsync("noted", "key");
        release.SetResult();
        await node.IdleAsync();
        await node.AdvanceAsync(TimeSpan.FromSeconds(1));

        most.ShouldBe(1);
        world.Source.Runs.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(72)]
    public async Task Two_nodes_on_one_database_wake_each_key_once(int hours)
    {
        await using var world = await World.CreateAsync(nameof(StorageProvider.Postgres));
        for (var i = 0; i < 20; i++)
            world.Source.Plan($"key {i}", world.Now.AddHours(1));
        Node[] nodes = [await world.StartAsync(), await world.StartAsync()];
        foreach (var node in nodes)
            await node.IdleAsync();

        nodes[0].Clock.Advance(TimeSpan.FromHours(hours));
        foreach (var node in nodes)
            await node.IdleAsync();

        world.Source.Runs.Select(r => r.Key).Order().ShouldBe(Enumerable.Range(0, 20).Select(i => $"key {i}").Order());
    }
}
