using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>How people were: the average, how far apart, and against the team's own weeks before.</summary>
internal static class MoodSection
{
    private const decimal WorstMood = 1;
    private const decimal BestMood = 5;

    public static IEnumerable<CardElement> Elements(DigestFacts facts, Texts texts)
    {
        yield return DigestOverview.Heading(facts.Period.IsDaily ? texts["Digests.MoodTitle.Daily"] : texts.Count("Digests.MoodTitle", facts.Moods.Count));
        yield return new TextBlock(DigestOverview.Sentences(Sentences(facts, texts), texts));
        if (facts.Period.IsDaily)
            yield break;
        var known = facts.Moods.Where(week => week.Average is not null).ToList();
        yield return Chart(facts.Moods, known, texts);
        if (known.Count < facts.Moods.Count)
        {
            yield return new TextBlock(texts["Digests.WeeksWithout", facts.Moods.Count - known.Count, facts.Moods.Count])
            {
                IsSubtle = true,
                Size = TextSize.Small,
            };
        }
    }

    private static IEnumerable<string> Sentences(DigestFacts facts, Texts texts)
    {
        if (facts.Mood.Average is not { } mood)
        {
            yield return texts[DigestOverview.Words(facts, "Digests.NoMoodThisWeek")];
            yield break;
        }

        yield return texts.Count(DigestOverview.Words(facts, "Digests.MoodFrom"), facts.Mood.Count, DigestOverview.Number(mood, texts));
        if (facts.Spread is { Count: > 1 } spread)
        {
            yield return spread.Lowest == spread.Highest ? texts["Digests.SpreadNone", spread.Lowest]
                : texts["Digests.Spread", spread.Lowest, spread.Highest];
            if (spread.Low > 0)
                yield return texts.Count("Digests.SpreadLow", spread.Low);
        }

        if (!facts.Period.IsDaily && Trends.OfMood(mood, facts.MoodBefore.Average) is not Trend.Unknown and var trend)
            yield return texts[$"Digests.Mood.{trend}", DigestOverview.Number(facts.MoodBefore.Average!.Value, texts)];
        if (facts.Usual is { Mood: { } usual, Weeks: var weeks } && Trends.OfMood(mood, usual) is not Trend.Unknown and var against)
            yield return texts[$"Digests.UsualMood.{against}", DigestOverview.Number(usual, texts), weeks];
    }

    private static LineChart Chart(IReadOnlyList<WeekMood> weeks, IReadOnlyList<WeekMood> known, Texts texts)
    {
        var points = known.Select(week => new ChartPoint(
            week.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Trends.Shown(week.Average!.Value))).ToList();
        var table = Table.OfTexts(
            [texts["Digests.WeekTo"], texts["Digests.AverageMood"], texts["Digests.MoodAnswers"]],
            weeks.Select(week => (IReadOnlyList<string>)
                [
                    week.LastDay.ToString("m", texts.Culture),
                    week.Average is { } average ? DigestOverview.Number(average, texts) : texts["Digests.NoAnswers"],
                    week.Count.ToString(texts.Culture),
                ]));
        return new LineChart(texts["Digests.MoodChart"], [new ChartLine(texts["Digests.AverageMood"], points)], table)
        {
            YMin = WorstMood,
            YMax = BestMood,
            XAxisTitle = texts["Digests.WeekTo"],
            YAxisTitle = texts["Digests.AverageMood"],
            ShowLegend = false,
        };
    }
}
