namespace FeedbackBot.Scheduling;

/// <summary>How long a key rests that failed, or that is due again at once: a source that makes no progress must not spin.</summary>
internal static class WakeDelays
{
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    /// <param name="attempt">Wakes of this key in a row that ended so, from 0: 1 s, 2 s, 4 s … 5 min.</param>
    public static TimeSpan After(int attempt) => attempt >= 9 ? Longest : TimeSpan.FromSeconds(1 << attempt);
}
