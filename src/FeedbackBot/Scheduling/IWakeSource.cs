namespace FeedbackBot.Scheduling;

/// <summary>
/// Something that wants to be woken at instants of its own choosing. Each key has one trigger in Quartz's store. A wake
/// may come late, twice or on two nodes: the source looks in the database for what is due and does it once.
/// </summary>
internal interface IWakeSource
{
    /// <summary>Stable name of the trigger group, such as "checkins".</summary>
    string Name { get; }

    /// <summary>The next wake of every key (or of one key, when given), from the database alone. A key that is left out needs no wake.</summary>
    Task<IReadOnlyList<Wake>> PlanAsync(string? key, CancellationToken ct);

    /// <summary>Does what is due for the key now. Afterwards the key is planned anew.</summary>
    Task RunAsync(string key, CancellationToken ct);
}

/// <param name="Key">At most 150 characters, such as "{checkInId}@Europe/Berlin".</param>
/// <param name="At">UTC. In the past means at once.</param>
internal sealed record Wake(string Key, DateTimeOffset At);
