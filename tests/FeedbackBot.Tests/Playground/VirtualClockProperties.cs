using FeedbackBot.Playground.Clock;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Playground;

public sealed class VirtualClockProperties
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_times_each_at_its_own() =>
        Prop.ForAll(Delays(), Delays(), (delays, moves) =>
        {
            var clock = VirtualClock.Frozen(Start);
            var fired = new List<(int Due, DateTimeOffset At)>();
            foreach (var delay in delays)
            {
                clock.CreateTimer(_ => fired.Add((delay, clock.GetUtcNow())), null, TimeSpan.FromSeconds(delay), Timeout.InfiniteTimeSpan);
            }

            foreach (var move in moves)
            {
                clock.Advance(TimeSpan.FromSeconds(move));
            }

            var expected = delays.Where(d => d <= moves.Sum()).Order().ToList();
            fired.Select(f => f.Due).ShouldBe(expected);
            fired.ShouldAllBe(f => f.At == Start.AddSeconds(f.Due));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_clock_never_moves_backwards() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), offsets =>
        {
            var clock = VirtualClock.Frozen(Start);
            var last = clock.GetUtcNow();
            foreach (var offset in offsets)
            {
                clock.MoveTo(Start.AddSeconds(offset));
                clock.GetUtcNow().ShouldBeGreaterThanOrEqualTo(last);
                last = clock.GetUtcNow();
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Movers_and_timers_on_many_threads_lose_no_firing()
    {
        using var clock = VirtualClock.Running(Start);
        var fired = 0;
        await Parallel.ForAsync(1, 400, TestContext.Current.CancellationToken, (i, _) =>
        {
            clock.CreateTimer(_ => Interlocked.Increment(ref fired), null, TimeSpan.FromSeconds(i % 50), Timeout.InfiniteTimeSpan);
            clock.Advance(TimeSpan.FromSeconds(i % 7));
            return ValueTask.CompletedTask;
        });
        clock.Advance(TimeSpan.FromMinutes(1));
        fired.ShouldBe(399);
    }

    private static Arbitrary<int[]> Delays() => Gen.Choose(1, 5000).ArrayOf().ToArbitrary();
}
