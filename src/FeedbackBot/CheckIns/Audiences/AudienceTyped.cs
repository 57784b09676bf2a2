namespace FeedbackBot.CheckIns.Audiences;

/// <summary>Who is to be asked, as it was typed or chosen; together they make one audience.</summary>
internal sealed record AudienceTyped
{
    public static readonly AudienceTyped Nobody = new();

    public IReadOnlyList<string> Teams { get; init; } = [];

    public IReadOnlyList<string> Departments { get; init; } = [];

    public IReadOnlyList<string> Roles { get; init; } = [];

    /// <summary>People by name, part of a name or e-mail address.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The direct reports of whoever types.</summary>
    public bool Reports { get; init; }

    /// <summary>Everybody below whoever types.</summary>
    public bool Tree { get; init; }

    public IReadOnlyList<string> ReportsOf { get; init; } = [];

    public IReadOnlyList<string> TreeOf { get; init; } = [];

    public bool Everyone { get; init; }

    /// <summary>People, or "team:Ops", "department:Sales", "role:Planner".</summary>
    public IReadOnlyList<string> Except { get; init; } = [];

    /// <summary>Whether it says nothing of who is asked; exceptions alone do not.</summary>
    public bool IsEmpty => Teams.Count + Departments.Count + Roles.Count + People.Count + ReportsOf.Count + TreeOf.Count == 0
        && !Reports && !Tree && !Everyone;

    public static AudienceTyped OfTeam(params IReadOnlyList<string> teams) => new() { Teams = teams };
}
