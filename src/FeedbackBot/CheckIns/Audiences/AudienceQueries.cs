using System.Linq.Expressions;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Audiences;

internal static class AudienceQueries
{
    /// <summary>Above this a chain of managers is a mistake of the directory.</summary>
    private const int MaxLevels = 50;

    /// <summary>The people of an audience, active or not: one condition of the query, whatever it is made of.</summary>
    public static IQueryable<Person> In(this IQueryable<Person> people, FeedbackDb db, Audience audience)
    {
        people = people.Where(AnyOf(db, [.. audience.Included]));
        var exceptions = audience.Exceptions.ToList();
        return exceptions.Count == 0 ? people : people.Where(Not(AnyOf(db, exceptions)));
    }

    /// <summary>What decides about one person. Their managers are looked up level by level, which only trees need.</summary>
    public static async Task<AudienceMember> MemberAsync(FeedbackDb db, Person person, CancellationToken ct)
    {
        var above = new List<PersonId>();
        for (var next = person.ManagerId; next is { } manager && !above.Contains(manager) && above.Count < MaxLevels;)
        {
            above.Add(manager);
            next = await db.Set<Person>().Where(p => p.Id == manager).Select(p => p.ManagerId).SingleOrDefaultAsync(ct);
        }

        return new AudienceMember(person.Id, person.Team, person.Department, person.Role, above);
    }

    private static Expression<Func<Person, bool>> AnyOf(FeedbackDb db, IReadOnlyList<AudiencePart> parts)
    {
        if (parts.Any(p => p.Kind == AudienceKind.Everyone))
            return p => true;
        var conditions = new List<Expression<Func<Person, bool>>>();
        if (Units(parts, AudienceKind.Team) is { Count: > 0 } teams)
            conditions.Add(p => p.Team != null && teams.Contains(p.Team));
        if (Units(parts, AudienceKind.Department) is { Count: > 0 } departments)
            conditions.Add(p => p.Department != null && departments.Contains(p.Department));
        if (Units(parts, AudienceKind.Role) is { Count: > 0 } roles)
            conditions.Add(p => p.Role != null && roles.Contains(p.Role));
        if (People(parts, AudienceKind.Reports) is { Count: > 0 } managers)
            conditions.Add(p => p.ManagerId != null && managers.Contains(p.ManagerId!.Value));
        if (People(parts, AudienceKind.Person) is { Count: > 0 } listed)
            conditions.Add(p => listed.Contains(p.Id));
        foreach (var manager in People(parts, AudienceKind.Tree))
        {
            var below = ManagerTree.Below(db, manager).Select(p => p.Id);
            conditions.Add(p => below.Contains(p.Id));
        }

        return conditions.Count == 0 ? p => false : conditions.Aggregate(Or);
    }

    private static List<string> Units(IReadOnlyList<AudiencePart> parts, AudienceKind kind) =>
        [.. parts.Where(p => p.Kind == kind).Select(p => p.Unit!)];

    private static List<PersonId> People(IReadOnlyList<AudiencePart> parts, AudienceKind kind) =>
        [.. parts.Where(p => p.Kind == kind).Select(p => p.PersonId!.Value)];

    private static Expression<Func<Person, bool>> Or(Expression<Func<Person, bool>> a, Expression<Func<Person, bool>> b) =>
        Expression.Lambda<Func<Person, bool>>(Expression.OrElse(a.Body, new Renamed(b.Parameters[0], a.Parameters[0]).Visit(b.Body)), a.Parameters);

    private static Expression<Func<Person, bool>> Not(Expression<Func<Person, bool>> a) =>
        Expression.Lambda<Func<Person, bool>>(Expression.Not(a.Body), a.Parameters);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
