using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Warnings;
using FeedbackBot.People;
using FeedbackBot.Playground.Clock;
using FeedbackBot.Playground.Host;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Warnings;

/// <summary>What a night's look at many goals asks of the database, counted.</summary>
public sealed class WarningCostTests
{
    [Theory, BothEngines]
    public async Task A_look_at_many_goals_takes_as_many_statements_as_one_at_a_few(string engine)
    {
        var (counter, number) = (new StatementCounter(), 0);
        await using var postgres = engine == nameof(StorageProvider.Postgres) ? await TestDatabases.CreateAsync(engine) : null;
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions
        {
            Start = Utc("2027-02-10 12:00"),
            PostgresConnection = postgres?.ConnectionString,
            AdjustBot = bot => bot.Services
                .ConfigureDbContext<SqliteFeedbackDb>(o => o.AddInterceptors(counter))
                .ConfigureDbContext<PostgresFeedbackDb>(o => o.AddInterceptors(counter)),
        });
        var weeksAgo = VirtualClock.Frozen(Utc("2027-01-04 09:00"));
        await PutAsync(3);
        var few = await LookAsync();
        few.Found.ShouldBe(3);

        await PutAsync(30);
        var many = await LookAsync();
        many.Found.ShouldBe(33);
        many.Statements.ShouldBe(few.Statements);

        async Task PutAsync(int goals)
        {
            for (var i = 0; i < goals; i++)
                await StoredGoals.PutAsync(host.Services, weeksAgo, db => db.Set<Person>().SingleAsync(p => p.Email == Bruno), $"Goal {number++}", value: 40, kpis: 2);
        }

        // In each, a value that was said once and never again is missing.
        async Task<(int Found, int Statements)> LookAsync()
        {
            await using var scope = host.Services.CreateAsyncScope();
            var all = await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Goal>().Select(g => g.Id).ToListAsync();
            var settle = scope.ServiceProvider.GetRequiredService<SettleWarnings>();
            counter.Clear();
            return ((await settle.ChangedAsync(all, default)).Count, counter.Statements.Count);
        }
    }
}
