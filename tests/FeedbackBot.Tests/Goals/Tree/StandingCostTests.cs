using FeedbackBot.Goals.Confidences;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Roles;
using FeedbackBot.Goals.Standing;
using FeedbackBot.Goals.Tree;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Tests.Goals.Tree;

/// <summary>What scoring many goals asks of the database, counted.</summary>
public sealed class StandingCostTests
{
    [Theory, BothEngines]
    public async Task Many_goals_take_as_many_statements_as_one_and_a_newest_value_costs_one_row_however_long_its_history(string engine)
    {
        var (counter, number) = (new StatementCounter(), 0);
        await using var database = await TestDatabases.CreateAsync(engine, services => services
            .AddScoped<GoalAccess>().AddScoped<GoalStandings>().AddScoped<GoalsBelow>().AddScoped<RoleCounts>().AddScoped<ReadConfidences>().AddScoped<ReadTree>()
            .ConfigureDbContext<SqliteFeedbackDb>(o => o.AddInterceptors(counter))
            .ConfigureDbContext<PostgresFeedbackDb>(o => o.AddInterceptors(counter)));
        var boss = Person.Join(PersonId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "boss", "Boss", null, null);
        var ann = Person.Join(PersonId.From(Guid.CreateVersion7(DateTimeOffset.UnixEpoch)), "ann", "Ann", null, null);
        ann.Update(new PersonFacts("Ann", null, boss.Id, null, null, null, "Etc/UTC", null, WorkDays.MondayToFriday, false));
        await database.AddAsync(boss);
        await database.AddAsync(ann);
        var top = await PutAsync(boss, null, KpiAggregation.Last);
        await PutAsync(ann, top, KpiAggregation.Last);
        await PutAsync(ann, top, KpiAggregation.Sum);
        var few = await CountAsync();

        for (var i = 0; i < 30; i++)
            await PutAsync(ann, top, KpiAggregation.Last);
        var many = await CountAsync();
        many.Statements.ShouldBe(few.Statements);
        few.Statements.ShouldBeLessThanOrEqualTo(12);

        await database.AddAsync([.. (await database.ReadAsync(db => db.Set<Kpi>().AsNoTracking().ToListAsync()))
            .Where(k => k.Terms!.Aggregation == KpiAggregation.Last).SelectMany(k => Enumerable.Range(6, 20).Select(day => (object)StoredGoals.Value(k.Id, 50, database.Clock, day)))]);
        var longer = await CountAsync();
        longer.ShouldBe(many);

        Task<GoalId> PutAsync(Person who, GoalId? parent, KpiAggregation how) => StoredGoals.PutAsync(
            database.Services, database.Clock, db => db.Set<Person>().SingleAsync(p => p.Id == who.Id), $"Goal {number++}", parent: parent, value: 40, how: how);

        async Task<(int Statements, int Rows)> CountAsync()
        {
            var all = await database.ReadAsync(db => db.Set<Goal>().Select(g => g.Id).ToListAsync());
            counter.Clear();
            var scores = await database.AskAsync<GoalsBelow, IReadOnlyDictionary<GoalId, PlacedScore>>(b => b.OfAsync(all, boss.Id, CancellationToken.None));
            scores.Count.ShouldBe(all.Count);
            scores.Values.ShouldAllBe(s => s.Rolled.Total != null);
            await database.AskAsync<ReadTree, SeenTree>(t => t.PageAsync(boss.Id, TreeScope.From(new DateOnly(2027, 1, 1)), 1, CancellationToken.None));
            return (counter.Statements.Count - 4, counter.Rows - all.Count);
        }
    }
}
