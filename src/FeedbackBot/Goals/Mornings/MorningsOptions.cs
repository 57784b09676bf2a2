namespace FeedbackBot.Goals.Mornings;

/// <summary>When people get the cards of a working day: values to say, tasks that are due. Section "Mornings".</summary>
internal sealed class MorningsOptions
{
    public const string Section = "Mornings";

    /// <summary>When they come, on a day on which there is something and the reader works. HH:mm on their wall clock, default 10:00, 00:00 to 23:59.</summary>
    public TimeOnly At { get; set; } = new(10, 0);

    /// <summary>How late they still come that day, after a time when the bot was down. Hours, default 8, 1 to 20.</summary>
    public int LatestHours { get; set; } = 8;
}
