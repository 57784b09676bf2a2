using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Tree;

/// <summary>Agreed goals put into the database as if both sides had agreed in chat.</summary>
internal static class StoredGoals
{
    /// <param name="value">What each of its KPIs is now; null for no value. The target is 100, from 0.</param>
    public static Task<GoalId> PutAsync(
        Company company, string name, string owner, GoalLevel level = GoalLevel.Person, GoalId? parent = null, decimal weight = 0, decimal? value = null, int kpis = 1, KpiAggregation how = KpiAggregation.Last) =>
        PutAsync(company.Host.Services, company.Host.Clock, db => db.Set<Person>().SingleAsync(p => p.Email == owner), name, level, parent, weight, value, kpis, how);

    public static async Task<GoalId> PutAsync(
        IServiceProvider services, TimeProvider clock, Func<FeedbackDb, Task<Person>> who, string name, GoalLevel level = GoalLevel.Person, GoalId? parent = null, decimal weight = 0, decimal? value = null, int kpis = 1,
        KpiAggregation how = KpiAggregation.Last)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var (owner, now) = (await who(db), clock.GetUtcNow());
        var frame = new GoalFrame(name, level, level == GoalLevel.Team ? owner.Team : null, owner.Id, owner.ManagerId, GoalPeriod.Quarter(2027, 1)) { ParentId = parent };
        var goal = Goal.Draft(clock.NewId<GoalId>(), frame, owner.Id, now);
        KpiTerms[] list = [.. Enumerable.Range(1, kpis).Select(i => new KpiTerms(
            clock.NewId<KpiId>(), $"{KpiKey.From(name)}-{goal.Id.Value.ToString()[^4..]}-{i}", $"{name} {i}", KpiUnit.Number, KpiDirection.Up, 100m / kpis, 100, new ScoringRule.Linear())
        { Baseline = 0, Aggregation = how })];
        var terms = GoalTerms.Write(clock.NewId<GoalTermsId>(), goal.Id, 1, weight, list, owner.Id, now);
        goal.Propose(owner.Id);
        terms.Propose(now);
        terms.Agree(owner.ManagerId ?? owner.Id, now);
        goal.Agree();
        db.AddRange(goal, terms);
        foreach (var one in list)
        {
            var kpi = Kpi.Reserve(one, goal.Id, owner.Id);
            kpi.Agree(one, owner.Id);
            db.Add(kpi);
            if (value is { } points)
                db.Add(Value(one.Id, points, clock));
        }

        await db.SaveChangesAsync();
        return goal.Id;
    }

    public static async Task<GoalId> IdAsync(Company company, string name)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Goal>().Where(g => g.Name == name).Select(g => g.Id).SingleAsync();
    }

    public static KpiValue Value(KpiId kpi, decimal value, TimeProvider clock, int day = 5, Confidence? confidence = null)
    {
        var date = new DateOnly(2027, 1, day);
        var time = new ValueTime(new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero), date, IsDay: true);
        return KpiValue.Of(clock.NewId<KpiValueId>(), new ValueEntry(kpi, time, value, ValueSource.Csv) { Client = "test", Confidence = confidence }, ValuesBefore.None, clock.GetUtcNow());
    }
}
