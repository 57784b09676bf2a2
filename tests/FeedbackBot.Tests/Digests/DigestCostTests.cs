using System.Text.RegularExpressions;
using FeedbackBot.CheckIns;
using FeedbackBot.Digests;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Digests;

/// <summary>What a digest asks of the database, counted: neither statements nor rows grow with what has been kept.</summary>
public sealed class DigestCostTests
{
    private const int People = 12;

    [Theory, BothEngines]
    public async Task A_year_of_history_costs_no_statement_and_no_row_more_than_the_weeks_that_are_shown(string engine)
    {
        var counter = new StatementCounter();
        await using var world = await DigestWorld.CreateAsync(engine, services => services
            .ConfigureDbContext<SqliteFeedbackDb>(o => o.AddInterceptors(counter))
            .ConfigureDbContext<PostgresFeedbackDb>(o => o.AddInterceptors(counter)));
        var people = await world.HireAsync(People);

        var one = await CountAsync(world, counter, people, rounds: [0]);
        var shown = await CountAsync(world, counter, people, rounds: [.. Enumerable.Range(1, 9)]);
        var hundred = await CountAsync(world, counter, people, rounds: [.. Enumerable.Range(10, 90)]);

        hundred.Statements.ShouldBe(one.Statements);
        hundred.Rows.ShouldBe(shown.Rows);
        one.Statements.ShouldBeLessThanOrEqualTo(18);
        (await ScansAsync(world, counter)).ShouldBeEmpty();
    }

    private static async Task<(int Statements, int Rows)> CountAsync(
        DigestWorld world, StatementCounter counter, IReadOnlyList<FeedbackBot.People.Person> people, IReadOnlyList<int> rounds)
    {
        foreach (var weeksAgo in rounds)
            await world.AnsweredRoundAsync(DigestWorld.Friday.AddDays(-7 * weeksAgo).AddHours(-2), people);
        await world.ReadAsync(world.Mira, DigestWorld.Friday);
        counter.Clear();
        var facts = await world.ReadAsync(world.Mira, DigestWorld.Friday);
        facts.Week.Answered.ShouldBe(People);
        return (counter.Statements.Count, counter.Rows);
    }

    /// <summary>Where SQLite would read all prompts or answers there are; PostgreSQL decides by how much there is, and so is not asked.</summary>
    private static async Task<IReadOnlyList<string>> ScansAsync(DigestWorld world, StatementCounter counter)
    {
        if (world.Database.Provider != StorageProvider.Sqlite)
            return [];
        return await world.Database.ReadAsync(async db =>
        {
            var lines = new List<string>();
            await db.Database.OpenConnectionAsync();
            foreach (var statement in counter.Statements.Distinct().ToList())
            {
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = "EXPLAIN QUERY PLAN " + statement;
                foreach (var name in Regex.Matches(statement, @"@\w+").Select(m => m.Value).Distinct())
                {
                    var parameter = command.CreateParameter();
                    (parameter.ParameterName, parameter.Value) = (name, "[]");
                    command.Parameters.Add(parameter);
                }

                await using var reader = await command.ExecuteReaderAsync();
                var growing = Regex.Matches(statement, @"""CheckIn(?:Prompts|Answers)"" AS ""(\w+)""").Select(m => m.Groups[1].Value).ToHashSet();
                while (await reader.ReadAsync())
                {
                    if (reader.GetString(3).Split(' ') is ["SCAN", var table, ..] && growing.Contains(table))
                        lines.Add(statement);
                }
            }

            return lines;
        });
    }
}
