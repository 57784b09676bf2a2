namespace FeedbackBot.Common;

/// <summary>Says what a part of the process has under way and when something is next due. Asked by health checks, and by whoever turns a virtual clock.</summary>
internal interface IWorkload
{
    string Name { get; }

    Task<WorkloadState> ReadAsync(CancellationToken ct);
}

/// <param name="Busy">Pieces being worked on in this process now.</param>
/// <param name="Due">Pieces whose instant has come and that nobody has taken yet.</param>
/// <param name="NextAt">The next instant (UTC) at which something becomes due; null when nothing waits.</param>
internal sealed record WorkloadState(int Busy, int Due, DateTimeOffset? NextAt);
