using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Audiences;

/// <summary>
/// Who is asked: everybody whom any part names, without those whom an exception names. It follows the directory: whoever
/// joins the team is asked from the next round on.
/// </summary>
internal sealed record Audience(IReadOnlyList<AudiencePart> Parts)
{
    /// <summary>Parts and exceptions together: what can be read on a card, and asked for in one query.</summary>
    public const int MaxParts = 100;

    public static readonly Audience Everyone = Of(new AudiencePart(AudienceKind.Everyone));

    public IEnumerable<AudiencePart> Included => Parts.Where(p => !p.IsException);

    public IEnumerable<AudiencePart> Exceptions => Parts.Where(p => p.IsException);

    public static Audience Of(params IReadOnlyList<AudiencePart> parts) => new(parts);

    public static Audience OfTeam(string team) => Of(AudiencePart.Team(team));

    public static Audience ReportsOf(PersonId manager) => Of(AudiencePart.Reports(manager));

    public Audience Except(params IEnumerable<AudiencePart> parts) => new([.. Parts, .. parts.Select(p => p with { IsException = true })]);

    /// <summary>The same rule as <see cref="AudienceQueries.In"/>, over facts that are loaded already.</summary>
    public bool Includes(AudienceMember member) => Included.Any(p => p.Names(member)) && !Exceptions.Any(p => p.Names(member));
}

/// <summary>Some people of the directory, or some who are left out.</summary>
/// <param name="Unit">The team, department or role as the directory writes it; null for every other kind.</param>
/// <param name="PersonId">The manager of reports or of a tree, or the one person who is listed; null for every other kind.</param>
/// <param name="IsException">Whether these are not asked, whatever else names them.</param>
internal sealed record AudiencePart(AudienceKind Kind, string? Unit = null, PersonId? PersonId = null, bool IsException = false)
{
    public static AudiencePart Team(string team) => new(AudienceKind.Team, Unit: team);

    public static AudiencePart Department(string department) => new(AudienceKind.Department, Unit: department);

    public static AudiencePart Role(string role) => new(AudienceKind.Role, Unit: role);

    public static AudiencePart Reports(PersonId manager) => new(AudienceKind.Reports, PersonId: manager);

    public static AudiencePart Tree(PersonId manager) => new(AudienceKind.Tree, PersonId: manager);

    public static AudiencePart Person(PersonId person) => new(AudienceKind.Person, PersonId: person);

    public bool Names(AudienceMember member) => Kind switch
    {
        AudienceKind.Everyone => true,
        AudienceKind.Team => member.Team == Unit,
        AudienceKind.Department => member.Department == Unit,
        AudienceKind.Role => member.Role == Unit,
        AudienceKind.Reports => member.Above.Count > 0 && member.Above[0] == PersonId,
        AudienceKind.Tree => member.Id != PersonId && member.Above.Contains(PersonId!.Value),
        AudienceKind.Person => member.Id == PersonId,
        _ => false,
    };
}

internal enum AudienceKind
{
    Everyone,
    Team,
    Department,
    Role,

    /// <summary>The direct reports of one manager.</summary>
    Reports,

    /// <summary>Everybody below one manager, at any depth.</summary>
    Tree,

    /// <summary>One listed person.</summary>
    Person,
}

/// <summary>What decides whether somebody is in an audience.</summary>
/// <param name="Above">Their managers, the direct one first.</param>
internal sealed record AudienceMember(PersonId Id, string? Team, string? Department, string? Role, IReadOnlyList<PersonId> Above);
