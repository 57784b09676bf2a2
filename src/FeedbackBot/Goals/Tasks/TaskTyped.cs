namespace FeedbackBot.Goals.Tasks;

/// <summary>A task as it was typed, in a command or a form; null for what was not said.</summary>
internal sealed record TaskTyped
{
    public string? Name { get; init; }

    public string? Goal { get; init; }

    public string? Project { get; init; }

    public string? Owner { get; init; }

    public string? Due { get; init; }

    public string? Importance { get; init; }

    public string? Buffer { get; init; }

    public string? Effort { get; init; }

    /// <summary>Names or keys of what it waits for.</summary>
    public IReadOnlyList<string> After { get; init; } = [];

    public bool SaysNothing => (Goal ?? Project ?? Owner ?? Due ?? Importance ?? Buffer ?? Effort) is null && After.Count == 0;
}
