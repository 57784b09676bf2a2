namespace FeedbackBot.Goals.Updating;

/// <summary>When people are asked for the values of their KPIs. Section "KpiUpdates".</summary>
internal sealed class UpdatesOptions
{
    public const string Section = "KpiUpdates";

    /// <summary>When the card comes, on a day it is due and its reader works. HH:mm on their wall clock, default 10:00, 00:00 to 23:59.</summary>
    public TimeOnly At { get; set; } = new(10, 0);

    /// <summary>How late it still comes that day, after a time when the bot was down. Hours, default 8, 1 to 20.</summary>
    public int LatestHours { get; set; } = 8;
}
