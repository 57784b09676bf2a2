using FeedbackBot.People;
using FeedbackBot.Scheduling.WorkingTimes;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>On which days the owners of blockers work: neither absences nor holidays age a blocker.</summary>
internal sealed class BlockerDays(WorkingTimes times)
{
    /// <param name="owners">Whose days.</param>
    /// <param name="since">The earliest instant anybody asks about; what lies more than a year before <paramref name="until"/> is not counted.</param>
    /// <param name="until">The latest.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyDictionary<PersonId, Func<DateOnly, bool>>> LoadAsync(
        IReadOnlyCollection<PersonId> owners, DateTimeOffset since, DateTimeOffset until, CancellationToken ct)
    {
        var first = BlockerAge.NotBefore(since, until);
        var loaded = await times.LoadAsync([.. owners.Distinct()], first, (int)(until - first).TotalDays + 1, ct);
        return loaded.ToDictionary(time => time.Key, time => (Func<DateOnly, bool>)time.Value.WorksOn);
    }
}
