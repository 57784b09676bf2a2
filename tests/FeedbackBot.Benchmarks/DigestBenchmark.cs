using BenchmarkDotNet.Attributes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Digests;
using FeedbackBot.People;
using FeedbackBot.Playground.Host;
using FeedbackBot.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace FeedbackBot.Benchmarks;

/// <summary>
/// The digest of a manager with two hundred people, read and laid out, after one weekly round and after a hundred. The aim
/// is the same cost within one and a half times, and no page above 25 KB.
/// </summary>
[Batches(warmUp: 6, counted: 15)]
public class DigestBenchmark
{
    private const int People = 200;
    private static readonly DateTimeOffset Friday = new(2026, 11, 20, 16, 30, 0, TimeSpan.Zero);

    private PlaygroundHost _host = null!;
    private PersonInfo _manager = null!;

    [Params(1, 100)]
    public int Rounds { get; set; }

    [GlobalSetup]
    public async Task SetUp()
    {
        _host = await PlaygroundHost.StartAsync(new PlaygroundOptions { PeopleCsv = Company.Csv(People + 1), Start = Friday });
        var work = _host.Services.GetRequiredService<WorkRunner>();
        var ids = await work.RunAsync(async services =>
        {
            var people = await services.GetRequiredService<PeopleQueries>().ActiveAsync(null, default);
            _manager = people.Single(p => p.IsAdmin);
            return people.Where(p => p.ManagerId == _manager.Id).Select(p => p.Id).ToList();
        }, default);
        QuestionId Question() => QuestionId.From(Guid.CreateVersion7(Friday));
        Question[] questions =
        [
            new(Question(), QuestionKind.Text, "What did you finish?", []), new(Question(), QuestionKind.Mood, "How was your week?", []),
        ];
        var set = QuestionSet.Of(QuestionSetId.From(Guid.CreateVersion7(Friday)), questions);
        var checkIn = CheckIn.Create(
            CheckInId.From(Guid.CreateVersion7(Friday)), "Weekly", Audience.Everyone,
            new CheckInTimes(WorkDays.Fri, new TimeOnly(14, 0), new TimeOnly(18, 0)), set.Id, _manager.Id, Friday);
        checkIn.Pause();
        await AddAsync(work, [set]);
        await AddAsync(work, [checkIn]);
        for (var weeksAgo = 0; weeksAgo < Rounds; weeksAgo++)
            await AddRoundAsync(work, checkIn, questions, ids, Friday.AddHours(-2).AddDays(-7 * weeksAgo));
    }

    [GlobalCleanup]
    public async Task CleanUp() => await _host.DisposeAsync();

    [Benchmark]
    public async Task Digest()
    {
        await using var scope = _host.Services.CreateAsyncScope();
        var facts = await scope.ServiceProvider.GetRequiredService<DigestReader>().ReadAsync(_manager, new DigestPeriod(Friday, _manager.Zone), default);
        var pages = scope.ServiceProvider.GetRequiredService<DigestCards>().Pages(facts, _manager.Texts);
        if (facts.Week.Answered != People || pages.Count < 2 || pages.Any(page => !CardSize.Fits(page)))
            throw new InvalidOperationException($"{facts.Week.Answered} answered, {pages.Count} pages.");
    }

    private static async Task AddRoundAsync(
        WorkRunner work, CheckIn checkIn, Question[] questions, IReadOnlyList<PersonId> people, DateTimeOffset opens)
    {
        var round = Round.ByCalendar(RoundId.From(Guid.CreateVersion7(opens)), checkIn, DateOnly.FromDateTime(opens.UtcDateTime), opens);
        Prompt[] prompts = [.. people.Select(person =>
            Prompt.For(PromptId.From(Guid.CreateVersion7(opens)), round.Id, person, "Etc/UTC", new Window(opens, opens.AddHours(4))))];
        foreach (var prompt in prompts)
            prompt.Answered(opens.AddMinutes(5));
        await AddAsync(work, [round]);
        await AddAsync(work, prompts);
        await AddAsync(work,
        [
            .. prompts.Select(p => Answer.Of(p.Id, questions[0], new AnswerValue("The release, and most of the notes for it; the rest waits for the certificates."))),
            .. prompts.Select((p, i) => Answer.Of(p.Id, questions[1], new AnswerValue($"{(i % 5) + 1}", (i % 5) + 1))),
        ]);
    }

    private static Task AddAsync(WorkRunner work, IReadOnlyList<object> entities) => work.RunAsync(services =>
    {
        services.GetRequiredService<FeedbackDb>().AddRange(entities);
        return Task.FromResult(true);
    }, default);
}
