namespace FeedbackBot.Goals.Closing;

/// <summary>What becomes of goals whose period has ended. Section "Goals:Closing".</summary>
internal sealed class ClosingOptions
{
    public const string Section = "Goals:Closing";

    /// <summary>The time at which owners are asked on the day after the period, on their own wall clock. HH:mm, default 09:00, 00:00 to 23:59.</summary>
    public TimeOnly At { get; set; } = new(9, 0);

    /// <summary>
    /// How long a goal waits for its owner to close it; then it is closed without a word, so that its score stands. Days, default 14, 1 to 90.
    /// </summary>
    public int AfterDays { get; set; } = 14;

    /// <summary>How long a closed goal can be taken up again. Days, default 30, 0 to 365.</summary>
    public int ReopenDays { get; set; } = 30;
}
