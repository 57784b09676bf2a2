using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests;

/// <summary>Gathers a digest's facts. Whom they are about is decided by the queries, from the directory as it is now.</summary>
internal sealed class DigestReader(CheckInQueries checkIns, PeopleQueries people, IOptions<DigestsOptions> options)
{
    public async Task<DigestFacts> ReadAsync(PersonInfo manager, DigestPeriod period, CancellationToken ct)
    {
        var asked = await checkIns.ParticipationAsync(manager.Id, period.Start, period.End, ct);
        var before = await checkIns.ParticipationAsync(manager.Id, period.StartOfWeekBefore, period.Start, ct);
        var askedIds = asked.Select(p => p.PersonId).ToHashSet();
        var bounds = period.Bounds(options.Value.Weeks);
        var moods = await checkIns.MoodsAsync(manager.Id, bounds[0], period.End, ct);
        var blockers = await checkIns.OpenBlockersAsync(manager.Id, ct);
        var silent = await checkIns.SilentAsync(manager.Id, period.Start, period.End, ct);
        return new DigestFacts(
            period,
            Tally.Of(asked),
            Tally.Of(before),
            (await people.ReportsAsync(manager.Id, ct)).Count(report => !askedIds.Contains(report.Id)),
            ByWeek(moods, bounds, period.Zone),
            blockers,
            await AnswersAsync(manager.Id, period, Signs.Of(moods, blockers, period), ct),
            [.. silent.Where(prompt => prompt.IsActive)]);
    }

    internal static IReadOnlyList<WeekMood> ByWeek(IReadOnlyList<MoodAnswer> moods, IReadOnlyList<DateTimeOffset> bounds, TimeZoneInfo zone) =>
        [.. bounds.Zip(bounds.Skip(1), (from, to) =>
        {
            var scores = moods.Where(m => from <= m.OpensAt && m.OpensAt < to).Select(m => m.Score).ToList();
            return new WeekMood(to.DateIn(zone), scores.Count == 0 ? null : (decimal)scores.Sum() / scores.Count, scores.Count);
        })];

    /// <summary>What was written in the week, also to a question of the week before: an answer after the last digest is in this one.</summary>
    private async Task<IReadOnlyList<QuestionToRead>> AnswersAsync(
        PersonId manager, DigestPeriod period, IReadOnlyDictionary<PersonId, Signs> signs, CancellationToken ct)
    {
        var questions = await checkIns.TextAnswersAsync(manager, period.StartOfWeekBefore, period.End, ct);
        return [.. questions
            .Select(q => new QuestionToRead(q.CheckIn, q.Question, WorthReading.Order(q.Answers.Where(a => period.Contains(a.At)), signs)))
            .Where(q => q.Answers.Count > 0)];
    }
}
