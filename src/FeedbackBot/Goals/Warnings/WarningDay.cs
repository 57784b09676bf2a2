namespace FeedbackBot.Goals.Warnings;

/// <summary>A day on which all goals were looked at.</summary>
internal sealed class WarningDay
{
    private WarningDay()
    {
    }

    /// <summary>In UTC.</summary>
    public DateOnly Day { get; private set; }

    public static WarningDay Of(DateOnly day) => new() { Day = day };
}
