namespace FeedbackBot.CheckIns.Definition;

/// <summary>What was typed about when a check-in happens, as it was typed; null where nothing was.</summary>
internal sealed record ScheduleTyped
{
    public string? Days { get; init; }

    public string? Every { get; init; }

    public string? On { get; init; }

    public string? From { get; init; }

    public string? Until { get; init; }

    public string? At { get; init; }

    public string? Closes { get; init; }

    public string? Holidays { get; init; }

    public string? Remind { get; init; }

    public bool SaysNothing => this == new ScheduleTyped();
}
