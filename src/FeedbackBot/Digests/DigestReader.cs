using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Digests.Attention;
using FeedbackBot.Digests.Reading;
using FeedbackBot.Goals;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Digests;

/// <summary>
/// Gathers a digest's facts. Whom they are about is decided by the queries, from the directory as it is now. All of them
/// ask about a number of weeks, so that a long history costs no more than a short one.
/// </summary>
internal sealed class DigestReader(CheckInQueries checkIns, TrendQueries trends, BlockerQueries blockerTrends, GoalQueries goals, PeopleQueries people, AbsenceQueries absences, DigestReadings readings, IOptions<DigestsOptions> options)
{
    /// <summary>How far absences to come are told.</summary>
    private const int DaysAhead = 14;

    public async Task<DigestFacts> ReadAsync(PersonInfo manager, DigestPeriod period, CancellationToken ct)
    {
        var asked = await checkIns.ParticipationAsync(manager.Id, period.Start, period.End, ct);
        var before = await checkIns.ParticipationAsync(manager.Id, period.StartOfWeekBefore, period.Start, ct);
        var askedIds = asked.Select(p => p.PersonId).ToHashSet();

        // What is usual is taken from as many weeks as are shown, all of them before this one.
        var bounds = period.Bounds(options.Value.Weeks + 1);
        var since = bounds[0] < period.StartOfWeekBefore ? bounds[0] : period.StartOfWeekBefore;
        var moods = await checkIns.MoodsAsync(manager.Id, since, period.End, ct);
        var shares = SharesByWeek(await trends.OpeningsAsync(manager.Id, bounds[0], period.End, ct), bounds, period.Zone);
        var moodWeeks = ByWeek(moods, bounds, period.Zone);
        var blockers = await checkIns.OpenBlockersAsync(manager.Id, ct);
        var lives = await blockerTrends.TrendAsync(manager.Id, period.IsDaily ? [period.Start, period.End] : bounds, ct);
        var silent = await checkIns.SilentAsync(manager.Id, period.Start, period.End, ct);
        var reports = await people.ReportsAsync(manager.Id, ct);
        var answers = await AnswersAsync(manager.Id, period, Signs.Of(moods, blockers, period), ct);
        var away = await absences.AwayAsync(
            [.. reports.Select(r => r.Id)], period.Start.DateIn(period.Zone).AddDays(-1), period.LastDay.AddDays(DaysAhead), ct);
        var noticed = new PeopleFacts(
            period, reports, moods,
            await trends.MissedInARowAsync(manager.Id, bounds[0], period.End, ct), blockers,
            lives.Periods[^1].Solved,
            Returned(away, reports, period),
            Thanks.In(answers.SelectMany(question => question.Answers).Select(a => a.Answer), reports));
        return new DigestFacts(
            period,
            Tally.Of(asked),
            Tally.Of(before),
            reports.Count(report => !askedIds.Contains(report.Id)),
            period.IsDaily ? ByWeek(moods, [period.StartOfWeekBefore, period.Start, period.End], period.Zone) : [.. moodWeeks.Skip(1)],
            blockers,
            answers,
            [.. silent.Where(prompt => prompt.IsActive)])
        {
            Weeks = period.IsDaily ? [] : [.. shares.Skip(1)],
            Spread = MoodSpread.Of([.. moods.Where(m => period.Contains(m.OpensAt)).Select(m => m.Score)]),
            Usual = Usual([.. shares.SkipLast(1)], [.. moodWeeks.SkipLast(1)], lives, period),
            BlockerTrend = period.IsDaily ? lives : lives with { Periods = [.. lives.Periods.Skip(1)] },
            Anonymous = await checkIns.AnonymousResultsAsync(manager.Id, period.Start, period.End, ct),
            Skipped = await checkIns.SkippedAsync(manager.Id, period.Start, period.End, ct),
            GoalWarnings = await goals.OpenWarningsAsync(manager.Id, ct),
            TalkTo = PeopleToNotice.TalkTo(noticed),
            Thank = PeopleToNotice.Thank(noticed),
            Away = period.IsDaily ? [] : ToCome(away, reports, period.LastDay),
            Promptness = period.IsDaily ? [] : await readings.PromptnessAsync(manager, reports, bounds[0], period.End, ct),
        };
    }

    /// <summary>Blockers are usual by the weeks in which the team was asked: nobody names one where nobody asks.</summary>
    private static TeamUsual? Usual(IReadOnlyList<WeekShare> shares, IReadOnlyList<WeekMood> moods, BlockerTrend lives, DigestPeriod period) =>
        TeamUsual.Of(shares, moods) is { } usual && !period.IsDaily
            ? usual with
            {
                NewBlockers = (decimal)lives.Periods.SkipLast(1).Zip(shares).Where(week => week.Second.Asked > 0).Sum(week => week.First.Opened) / usual.Weeks,
                BlockerDays = lives.MedianDaysBefore,
            }
            : TeamUsual.Of(shares, moods);

    /// <summary>The first day after an absence, where that is in the period. Dates are each person's own.</summary>
    internal static IReadOnlyDictionary<PersonId, DateOnly> Returned(Away away, IReadOnlyList<PersonInfo> people, DigestPeriod period) =>
        people.SelectMany(person => away.Of(person.Id).Select(range => (person.Id, Back: range.To.AddDays(1))))
            .Where(p => p.Back > period.Start.DateIn(period.Zone) && p.Back <= period.LastDay)
            .GroupBy(p => p.Id).ToDictionary(g => g.Key, g => g.Max(p => p.Back));

    internal static IReadOnlyList<AwayToCome> ToCome(Away away, IReadOnlyList<PersonInfo> people, DateOnly today) =>
        [.. people.SelectMany(person => away.Of(person.Id).Where(range => range.To > today && range.From <= today.AddDays(DaysAhead))
                .Select(range => new AwayToCome(person.Id, person.Name, range.From > today ? range.From : today.AddDays(1), range.To)))
            .OrderBy(a => a.From).ThenBy(a => a.Name, StringComparer.Ordinal).ThenBy(a => a.PersonId.Value)];

    internal static IReadOnlyList<WeekMood> ByWeek(IReadOnlyList<MoodAnswer> moods, IReadOnlyList<DateTimeOffset> bounds, TimeZoneInfo zone) =>
        [.. bounds.Zip(bounds.Skip(1), (from, to) =>
        {
            var scores = moods.Where(m => from <= m.OpensAt && m.OpensAt < to).Select(m => m.Score).ToList();
            return new WeekMood(to.DateIn(zone), scores.Count == 0 ? null : (decimal)scores.Sum() / scores.Count, scores.Count);
        })];

    internal static IReadOnlyList<WeekShare> SharesByWeek(
        IReadOnlyList<OpeningCount> openings, IReadOnlyList<DateTimeOffset> bounds, TimeZoneInfo zone) =>
        [.. bounds.Zip(bounds.Skip(1), (from, to) =>
        {
            var week = openings.Where(o => from <= o.OpensAt && o.OpensAt < to).ToList();
            return new WeekShare(to.DateIn(zone), week.Where(o => o.State is PromptState.Answered or PromptState.Skipped).Sum(o => o.Count), week.Sum(o => o.Count));
        })];

    /// <summary>What was written in the period, also to a question of the one before: an answer after the last digest is in this one.</summary>
    private async Task<IReadOnlyList<QuestionToRead>> AnswersAsync(
        PersonId manager, DigestPeriod period, IReadOnlyDictionary<PersonId, Signs> signs, CancellationToken ct)
    {
        var questions = await checkIns.TextAnswersAsync(manager, period.StartOfWeekBefore, period.End, ct);
        return [.. questions
            .Select(q => new QuestionToRead(q.CheckIn, q.Question, WorthReading.Order(q.Answers.Where(a => period.Contains(a.At)), signs)))
            .Where(q => q.Answers.Count > 0)];
    }
}
