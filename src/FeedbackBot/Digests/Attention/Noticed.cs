using FeedbackBot.People;

namespace FeedbackBot.Digests.Attention;

/// <summary>Somebody a manager may want to turn to, with every reason there is: nothing is noticed that cannot be said.</summary>
internal sealed record Noticed(PersonId PersonId, string Name, IReadOnlyList<Why> Reasons);

/// <summary>One reason, in facts the person knows about themselves.</summary>
internal abstract record Why
{
    /// <param name="Mood">1 to 5, the latest in the period.</param>
    /// <param name="Usual">The median of what the person said in the weeks before.</param>
    internal sealed record MoodFell(int Mood, decimal Usual) : Why;

    /// <param name="Count">Prompts missed since the person last reacted to one.</param>
    internal sealed record MissedInARow(int Count) : Why;

    internal sealed record NewBlocker(int Count) : Why;

    /// <param name="Since">The person's first day back.</param>
    internal sealed record Back(DateOnly Since) : Why;

    /// <param name="LongestDays">Whole days the oldest of them had been open.</param>
    internal sealed record Solved(int Count, int LongestDays) : Why;

    /// <param name="By">Names of those who thanked in an answer the manager may read.</param>
    internal sealed record Thanked(IReadOnlyList<string> By) : Why;
}
