namespace FeedbackBot.Scheduling;

/// <summary>How wakes are kept. Section "Scheduling".</summary>
internal sealed class SchedulingOptions
{
    public const string Section = "Scheduling";

    /// <summary>How many wakes run at once in this process. Count, default 4, 1 to 64.</summary>
    public int MaxConcurrentWakes { get; set; } = 4;

    /// <summary>How often a wake that failed is tried again before it is left to the next reconciliation. Count, default 5, 0 to 20.</summary>
    public int MaxRetries { get; set; } = 5;

    /// <summary>How often all triggers are compared with the database, so that a lost one is found. Minutes, default 60, 5 to 1440.</summary>
    public int ReconcileMinutes { get; set; } = 60;

    /// <summary>
    /// A folder with holiday files named after their calendars, such as "de.ics" or "us-ny.csv": "holiday import" takes them
    /// where no file is attached. Default: none.
    /// </summary>
    public string? HolidayFolder { get; set; }
}
