using System.Globalization;
using BenchmarkDotNet.Attributes;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Goals.Standing;
using FeedbackBot.Goals.Tree;
using FeedbackBot.Goals.Warnings;
using FeedbackBot.People;
using FeedbackBot.Playground.Host;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Benchmarks;

/// <summary>
/// A company in which everybody has five goals of three KPIs with two years of weekly values. The list of one manager's people must cost the same
/// however large the company is; the roll-up of the whole company, the scores of all its goals and the night's look at them may grow as the company does.
/// </summary>
[Batches(warmUp: 1, counted: 5)]
public class GoalsBenchmark
{
    private PlaygroundHost _host = null!;
    private PersonId _manager;
    private PersonId _top;
    private IReadOnlyList<GoalId> _goals = [];
    private GoalId _company;

    [Params(500, 5000)]
    public int People { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        _host = await PlaygroundHost.StartAsync(new PlaygroundOptions { PeopleCsv = ManyGoals.Csv(People), Start = ManyGoals.Now });
        await using var scope = _host.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var people = await db.Set<Person>().AsNoTracking().ToListAsync();
        _top = people.Single(p => p.ManagerId is null).Id;
        var managers = people.Select(p => p.ManagerId).OfType<PersonId>().ToHashSet();

        // Whose people manage nobody: the goals of teams are no personal ones.
        _manager = people.GroupBy(p => p.ManagerId).First(team => team.Key is not null && team.Count() == ManyGoals.Reports && !team.Any(p => managers.Contains(p.Id))).Key!.Value;
        (_company, _goals) = await ManyGoals.AddAsync(_host.Services, people);
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _host.DisposeAsync();

    /// <summary>"goals team" of somebody with ten reports: fifty goals with their scores.</summary>
    [Benchmark]
    public async Task TeamList()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var goals = await scope.ServiceProvider.GetRequiredService<GoalLists>().OfAsync(_manager, GoalListKind.Team, default);
        Expect(goals.Goals.Count, ManyGoals.Reports * ManyGoals.Goals);
    }

    /// <summary>What the company's goal comes to by everything below it, for whoever may see all of it.</summary>
    [Benchmark]
    public async Task WholeRollUp()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var score = await scope.ServiceProvider.GetRequiredService<GoalsBelow>().OfAsync(_company, _top, default);
        if (score?.Rolled.Total is null)
            throw new InvalidOperationException("Nothing was rolled up.");
    }

    /// <summary>The scores of every goal there is.</summary>
    [Benchmark]
    public async Task AllScores()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var scores = await scope.ServiceProvider.GetRequiredService<GoalStandings>().OfAsync(_goals, default);
        Expect(scores.Count, People * ManyGoals.Goals);
    }

    /// <summary>What a night finds in the way of every goal there is, before anybody is told.</summary>
    [Benchmark]
    public async Task<int> NightlyLook()
    {
        var found = 0;
        foreach (var some in _goals.Chunk(WarningWakes.GoalsPerLook))
        {
            await using var scope = _host.Services.CreateAsyncScope();
            found += (await scope.ServiceProvider.GetRequiredService<SettleWarnings>().ChangedAsync(some, default)).Count;
        }

        return found;
    }

    private static void Expect(int found, int wanted)
    {
        if (found != wanted)
            throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{found} instead of {wanted}."));
    }
}
