using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Benchmarks;

/// <summary>Puts the goals of a whole company into the database: each manager has ten reports, and goals stand below those of the manager's team.</summary>
internal static class ManyGoals
{
    public const int Reports = 10;
    public const int Goals = 5;
    private const int Kpis = 3;
    private const int Weeks = 104;

    public static readonly DateTimeOffset Now = new(2026, 11, 20, 16, 30, 0, TimeSpan.Zero);
    private static readonly DateOnly First = new(2024, 11, 25);
    private static readonly GoalPeriod TwoYears = GoalPeriod.Dates(First, new DateOnly(2026, 11, 29));

    public static string Csv(int people) => string.Join('\n',
        (string[])["id,name,email,manager,department,team,role,timezone,locale,workdays,admin", .. Enumerable.Range(1, people).Select(Row)]) + "\n";

    /// <returns>The company's goal, and everybody's.</returns>
    public static async Task<(GoalId Company, IReadOnlyList<GoalId> Goals)> AddAsync(IServiceProvider services, IReadOnlyList<Person> people)
    {
        var top = people.Single(p => p.ManagerId is null);
        var managers = people.Where(p => people.Any(r => r.ManagerId == p.Id)).OrderBy(p => int.Parse(p.Email![1..p.Email!.IndexOf('@')], CultureInfo.InvariantCulture)).ToList();
        var teams = new Dictionary<PersonId, GoalId>();
        await using (var scope = services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
            var company = Add(db, "Company", GoalLevel.Company, top, null, null, 0);
            foreach (var manager in managers)
                teams[manager.Id] = Add(db, $"Team {manager.Name}", GoalLevel.Team, manager, manager.Id == top.Id ? company : teams[manager.ManagerId!.Value], $"Team {manager.Name}", 0);
            await db.SaveChangesAsync();
            var goals = new List<GoalId>();
            foreach (var some in people.Chunk(200))
                goals.AddRange(await AddOwnAsync(services, some, teams));
            await db.Database.ExecuteSqlRawAsync(Values);
            await db.Database.ExecuteSqlRawAsync("ANALYZE");
            return (company, goals);
        }
    }

    /// <summary>A value a week for every KPI, in one statement: there are millions of them.</summary>
    private static string Values => string.Create(CultureInfo.InvariantCulture, $"""
        WITH RECURSIVE "Week"("N") AS (SELECT 0 UNION ALL SELECT "N" + 1 FROM "Week" WHERE "N" < {Weeks - 1})
        INSERT INTO "KpiValues" ("Id", "KpiId", "At", "Day", "Revision", "Holds", "Value", "Note", "Source", "EnteredAt")
        SELECT upper(substr(h, 1, 8) || '-' || substr(h, 9, 4) || '-7' || substr(h, 14, 3) || '-8' || substr(h, 18, 3) || '-' || substr(h, 21, 12)),
            "KpiId", {new DateTimeOffset(First, TimeOnly.MinValue, TimeSpan.Zero).UtcTicks} + "N" * {TimeSpan.TicksPerDay * 7}, date('{First:yyyy-MM-dd}', '+' || ("N" * 7) || ' days'), 1, 1,
            CAST("N" % 101 AS TEXT), '', 'Csv', {Now.UtcTicks}
        FROM (SELECT k."Id" AS "KpiId", w."N", lower(hex(randomblob(16))) AS h FROM "Kpis" k CROSS JOIN "Week" w)
        """);

    private static async Task<IReadOnlyList<GoalId>> AddOwnAsync(IServiceProvider services, Person[] people, Dictionary<PersonId, GoalId> teams)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        List<GoalId> goals =
        [
            .. people.SelectMany(person => Enumerable.Range(1, Goals).Select(i =>
                Add(db, $"Goal {i}", GoalLevel.Person, person, teams[person.ManagerId ?? person.Id], null, Kpis))),
        ];
        await db.SaveChangesAsync();
        return goals;
    }

    private static GoalId Add(FeedbackDb db, string name, GoalLevel level, Person owner, GoalId? parent, string? unit, int kpis)
    {
        var frame = new GoalFrame(name, level, unit, owner.Id, owner.ManagerId, TwoYears) { ParentId = parent };
        var goal = Goal.Draft(GoalId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), frame, owner.Id, Now);
        KpiTerms[] list = [.. Enumerable.Range(1, kpis).Select(i => new KpiTerms(
            KpiId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), $"kpi-{goal.Id.Value:N}"[..32] + $"-{i}", $"Number {i}", KpiUnit.Number, KpiDirection.Up, i == 1 ? 40 : 30, 100, new ScoringRule.Linear())
        { Baseline = 0 })];
        var terms = GoalTerms.Write(GoalTermsId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), goal.Id, 1, level == GoalLevel.Person ? 20 : 0, list, owner.Id, Now);
        goal.Propose(owner.Id);
        terms.Propose(Now);
        terms.Agree(owner.ManagerId ?? owner.Id, Now);
        goal.Agree();
        db.AddRange(goal, terms);
        foreach (var one in list)
        {
            var kpi = Kpi.Reserve(one, goal.Id, owner.Id);
            kpi.Agree(one, owner.Id);
            db.Add(kpi);
        }

        return goal.Id;
    }

    private static string Row(int n) => string.Create(CultureInfo.InvariantCulture,
        $"b0000000-0000-4000-8000-{n:D12},Person {n},p{n}@contoso.example,{(n == 1 ? "" : $"p{((n - 2) / Reports) + 1}@contoso.example")},All,Team {((n - 2) / Reports) + 1},Member,Etc/UTC,en-US,mon-sun,{(n == 1 ? "true" : "false")}");
}
