using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Drafting;

/// <summary>A goal as it was typed, in a command or a form; null for what was not said.</summary>
internal sealed record GoalTyped
{
    public string? Name { get; init; }

    /// <summary>"company", "department", "team" or "person"; null: a person's.</summary>
    public string? Level { get; init; }

    public string? Unit { get; init; }

    public string? Owner { get; init; }

    public string? Period { get; init; }

    public string? Parent { get; init; }

    public string? Why { get; init; }

    public string? Horizon { get; init; }

    /// <summary>In percent.</summary>
    public string? Weight { get; init; }

    /// <summary>One line each, see <see cref="Kpis.KpiLine"/>.</summary>
    public IReadOnlyList<string> Kpis { get; init; } = [];

    /// <summary>One line each, with the day by which it is to be done.</summary>
    public IReadOnlyList<string> Milestones { get; init; } = [];

    public bool SaysNothing => this with { Name = null } == new GoalTyped { Kpis = Kpis, Milestones = Milestones } && Kpis.Count + Milestones.Count == 0;
}
