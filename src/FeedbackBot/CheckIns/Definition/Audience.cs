using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Who is asked. It follows the directory: whoever joins the team is asked from the next round on.</summary>
/// <param name="Team">The team's name as the directory writes it; only for <see cref="AudienceKind.Team"/>.</param>
/// <param name="ManagerId">Whose direct reports; only for <see cref="AudienceKind.Reports"/>.</param>
internal readonly record struct Audience(AudienceKind Kind, string? Team = null, PersonId? ManagerId = null)
{
    public static readonly Audience Everyone = new(AudienceKind.Everyone);

    public static Audience OfTeam(string team) => new(AudienceKind.Team, Team: team);

    public static Audience ReportsOf(PersonId manager) => new(AudienceKind.Reports, ManagerId: manager);
}

internal enum AudienceKind
{
    Everyone,
    Team,

    /// <summary>The direct reports of one manager.</summary>
    Reports,
}

internal static class AudienceQueries
{
    /// <summary>The people of an audience, active or not.</summary>
    public static IQueryable<Person> In(this IQueryable<Person> people, Audience audience)
    {
        var (kind, team, manager) = audience;
        return kind switch
        {
            AudienceKind.Everyone => people,
            AudienceKind.Team => people.Where(p => p.Team == team),
            AudienceKind.Reports => people.Where(p => p.ManagerId == manager),
            _ => throw new InvalidOperationException($"Unknown audience {kind}"),
        };
    }

    public static bool Includes(this Audience audience, Person person) => audience.Kind switch
    {
        AudienceKind.Everyone => true,
        AudienceKind.Team => person.Team == audience.Team,
        AudienceKind.Reports => person.ManagerId == audience.ManagerId,
        _ => false,
    };
}
