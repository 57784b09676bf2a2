namespace FeedbackBot.Playground.CommandLine;

/// <summary>The options as they were given.</summary>
internal sealed record RunOptions(
    FileInfo? People,
    DateTimeOffset? Start,
    DirectoryInfo? Data,
    bool Keep,
    int Port,
    int BotPort,
    string? Postgres,
    bool NoBrowser)
{
    /// <summary>The given folder; with --keep alone, one that is there in the next run too.</summary>
    public string? DataDirectory => Data?.FullName ?? (Keep
        ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "FeedbackBot.Playground")
        : null);

    /// <summary>The given instant, or 08:00 UTC on this week's Monday.</summary>
    public DateTimeOffset StartAt(TimeProvider real)
    {
        var today = real.GetUtcNow().UtcDateTime.Date;
        return Start ?? new DateTimeOffset(today.AddDays(-(((int)today.DayOfWeek + 6) % 7)).AddHours(8), TimeSpan.Zero);
    }
}
