namespace FeedbackBot.Storage;

/// <summary>How often this piece of work has been begun. What is nearly always new may be written unasked at first, and looked for only after that lost.</summary>
internal sealed class WorkAttempt
{
    /// <summary>1 for the first.</summary>
    public int Number { get; internal set; } = 1;
}
