using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Tests.Playground;

public sealed class VirtualClockTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_frozen_clock_stands_until_it_is_moved()
    {
        var clock = VirtualClock.Frozen(Start);
        clock.GetUtcNow().ShouldBe(Start);
        clock.Advance(TimeSpan.FromHours(1));
        clock.GetUtcNow().ShouldBe(Start.AddHours(1));
    }

    [Fact]
    public void A_timer_fires_with_the_clock_at_its_due_time()
    {
        var clock = VirtualClock.Frozen(Start);
        DateTimeOffset? seen = null;
        using var timer = clock.CreateTimer(_ => seen = clock.GetUtcNow(), null, TimeSpan.FromMinutes(7), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromDays(3));
        seen.ShouldBe(Start.AddMinutes(7));
    }

    [Fact]
    public void A_timer_armed_while_the_clock_moves_is_honoured()
    {
        var clock = VirtualClock.Frozen(Start);
        var fired = new List<DateTimeOffset>();
        using var first = clock.CreateTimer(
            _ => clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromMinutes(5), Timeout.InfiniteTimeSpan),
            null, TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        clock.Advance(TimeSpan.FromHours(1));
        fired.ShouldBe([Start.AddMinutes(15)]);
    }

    [Fact]
    public void A_periodic_timer_fires_once_a_period()
    {
        var clock = VirtualClock.Frozen(Start);
        var fired = new List<DateTimeOffset>();
        using var timer = clock.CreateTimer(_ => fired.Add(clock.GetUtcNow()), null, TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(20));
        clock.Advance(TimeSpan.FromHours(1));
        fired.ShouldBe([Start.AddMinutes(20), Start.AddMinutes(40), Start.AddMinutes(60)]);
    }

    [Fact]
    public void A_disposed_timer_does_not_fire_and_cannot_be_armed_again()
    {
        var clock = VirtualClock.Frozen(Start);
        var fired = 0;
        var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1));
        timer.Dispose();
        timer.Change(TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan).ShouldBeFalse();
        clock.Advance(TimeSpan.FromHours(1));
        fired.ShouldBe(0);
    }

    [Fact]
    public void An_instant_already_passed_moves_nothing()
    {
        var clock = VirtualClock.Frozen(Start);
        clock.MoveTo(Start.AddDays(-1));
        clock.GetUtcNow().ShouldBe(Start);
        Should.Throw<ArgumentOutOfRangeException>(() => clock.Advance(TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public async Task A_timer_due_at_once_fires_without_a_move()
    {
        var clock = VirtualClock.Frozen(Start);
        var fired = new TaskCompletionSource();
        using var timer = clock.CreateTimer(_ => fired.SetResult(), null, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
        await fired.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_delay_ends_when_its_time_has_come_and_not_before()
    {
        var clock = VirtualClock.Frozen(Start);
        var delay = Task.Delay(TimeSpan.FromMinutes(10), clock, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMinutes(10) - TimeSpan.FromTicks(1));
        delay.IsCompleted.ShouldBeFalse();
        clock.Advance(TimeSpan.FromTicks(1));
        await delay;
    }

    [Fact]
    public async Task A_running_clock_flows_and_fires_by_itself()
    {
        using var clock = VirtualClock.Running(Start);
        await Task.Delay(TimeSpan.FromMilliseconds(20), clock, TestContext.Current.CancellationToken);
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(Start.AddMilliseconds(20));
    }

    [Fact]
    public void A_running_clock_can_be_turned_and_flows_on_from_there()
    {
        using var clock = VirtualClock.Running(Start);
        DateTimeOffset? seen = null;
        using var timer = clock.CreateTimer(_ => seen = clock.GetUtcNow(), null, TimeSpan.FromDays(1), Timeout.InfiniteTimeSpan);
        var armedBy = clock.GetUtcNow();
        clock.MoveTo(Start.AddDays(2));
        seen.ShouldNotBeNull().ShouldBeInRange(Start.AddDays(1), armedBy.AddDays(1));
        clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(Start.AddDays(2));
    }

    [Fact]
    public void Timestamps_tell_the_same_time_as_the_clock()
    {
        var clock = VirtualClock.Frozen(Start);
        var before = clock.GetTimestamp();
        clock.Advance(TimeSpan.FromMinutes(90));
        clock.GetElapsedTime(before).ShouldBe(TimeSpan.FromMinutes(90));
    }
}
