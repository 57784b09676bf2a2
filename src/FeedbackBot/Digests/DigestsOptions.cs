namespace FeedbackBot.Digests;

/// <summary>When the digest comes and how much it shows. Section "Digests".</summary>
internal sealed class DigestsOptions
{
    public const string Section = "Digests";

    /// <summary>
    /// The weekday it comes on. A day name, default Friday. A manager who does not work that day gets it on their last
    /// working day before; a manager may choose another day.
    /// </summary>
    public DayOfWeek Day { get; set; } = DayOfWeek.Friday;

    /// <summary>The time it comes at, on the manager's own wall clock. HH:mm, default 16:30, 00:00 to 23:59.</summary>
    public TimeOnly At { get; set; } = new(16, 30);

    /// <summary>How many weeks the mood is shown for, this one included. Weeks, default 8, 2 to 26.</summary>
    public int Weeks { get; set; } = 8;

    /// <summary>How many answers are shown before there is another page. Count, default 12, 1 to 50.</summary>
    public int AnswersPerPage { get; set; } = 12;

    /// <summary>
    /// How many people a number must be about before those who answered read it. People, default 5, 3 to 50.
    /// </summary>
    public int SmallestGroup { get; set; } = 5;

    /// <summary>
    /// How late a digest is still sent, after a time when the bot was down; what is later is left out, and the next one
    /// comes at its time. Hours, default 24, 1 to 72.
    /// </summary>
    public int LatestHours { get; set; } = 24;
}
