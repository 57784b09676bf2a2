using System.Diagnostics;
using FeedbackBot.Common;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Host;

/// <summary>Knows when the bot has come to rest: nothing under way, nothing due, no call unanswered.</summary>
internal sealed class Rest(StandIn teams, Func<IReadOnlyList<IWorkload>> workloads, RecentLog log, TimeSpan limit)
{
    // Reading costs the bot's machine something: who waits longer asks less often.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(20);

    // What then has not moved waits for the clock. Counted in readings as well as in time: on a machine that is short of
    // processors the readings become slow with everything else, and work that is merely slow must not cost virtual time.
    private static readonly TimeSpan NoProgress = TimeSpan.FromMilliseconds(500);
    private const int NoProgressReadings = 30;

    /// <summary>
    /// Waits until two readings in a row show nothing to do. Work that waits for the clock itself (a retry after some
    /// seconds) would never end on a clock that stands, so such a clock is moved to its next timer, up to
    /// <paramref name="latest"/>.
    /// </summary>
    /// <exception cref="PlaygroundProblem">504: it did not come to rest; says what is stuck.</exception>
    public async Task<IReadOnlyList<Reading>> WaitAsync(DateTimeOffset latest, CancellationToken ct)
    {
        var started = Stopwatch.GetTimestamp();
        var lastChange = started;
        var unchanged = 0;
        var pause = FirstPause;
        (string Shown, long Traffic, bool Quiet) before = ("", -1, false);
        while (true)
        {
            var readings = await ReadAsync(ct);
            var now = (Shown: string.Join("; ", readings), Traffic: teams.Traffic.Count, Quiet: IsQuiet(readings));
            if (now.Quiet && before.Quiet && now.Traffic == before.Traffic)
            {
                return readings;
            }

            if (now != before)
            {
                (lastChange, unchanged) = (Stopwatch.GetTimestamp(), 0);
            }
            else if (++unchanged > NoProgressReadings && Stopwatch.GetElapsedTime(lastChange) > NoProgress && teams.CallsUnderWay == 0 &&
                teams.Clock.NextTimerAt is { } timer && timer <= latest)
            {
                teams.Clock.MoveTo(timer);
                (lastChange, unchanged) = (Stopwatch.GetTimestamp(), 0);
            }

            if (Stopwatch.GetElapsedTime(started) > limit)
            {
                throw Stuck(readings);
            }

            before = now;
            await Task.Delay(pause, TimeProvider.System, ct);

            // One more reading is all that is missing where nothing was to do.
            pause = now.Quiet ? FirstPause : pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause;
        }
    }

    private bool IsQuiet(IReadOnlyList<Reading> readings)
    {
        var now = teams.Clock.GetUtcNow();
        return teams.CallsUnderWay == 0 && readings.All(r => r.State is { Busy: 0, Due: 0 } && !(r.State.NextAt <= now));
    }

    private async Task<IReadOnlyList<Reading>> ReadAsync(CancellationToken ct)
    {
        var readings = new List<Reading>();
        foreach (var workload in workloads())
        {
            readings.Add(new Reading(workload.Name, await workload.ReadAsync(ct)));
        }

        return readings;
    }

    private PlaygroundProblem Stuck(IReadOnlyList<Reading> readings)
    {
        var stuck = readings.Where(r => r.State is not { Busy: 0, Due: 0 } || r.State.NextAt <= teams.Clock.GetUtcNow()).Select(r => r.ToString()).ToList();
        if (teams.CallsUnderWay > 0)
        {
            stuck.Add($"connector: {teams.CallsUnderWay} calls unanswered");
        }

        var said = log.Lines.Count == 0 ? "" : " Its last warning: " + log.Lines[^1];
        return new PlaygroundProblem(504, $"The bot did not come to rest in {limit.TotalSeconds:0} s: {string.Join("; ", stuck)}.{said}");
    }

    /// <summary>What one part of the bot says it has to do.</summary>
    internal sealed record Reading(string Name, WorkloadState State)
    {
        public override string ToString() => $"{Name}: {State.Busy} busy, {State.Due} due, next {State.NextAt?.ToString("u") ?? "never"}";
    }
}
