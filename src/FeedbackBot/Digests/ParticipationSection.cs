using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>Who took part, and how that compares with the team's own weeks before. The denominator is the same in every number.</summary>
internal static class ParticipationSection
{
    public static IEnumerable<CardElement> Elements(DigestFacts facts, Texts texts)
    {
        var week = facts.Week;
        yield return DigestOverview.Heading(texts["Digests.Participation"]);
        yield return new TextBlock(texts["Digests.AnsweredSentence", DigestOverview.Answered(week, texts), Share(week.Reacted, week.Asked, texts)]);
        yield return new ProgressBar(week.Reacted, new TextBlock(Share(week.Reacted, week.Asked, texts)) { IsSubtle = true, IsVisible = false }) { Max = week.Asked };
        if (Remarks(facts, texts).ToList() is { Count: > 0 } more)
            yield return new TextBlock(DigestOverview.Sentences(more, texts)) { Spacing = Spacing.Small };
        if (facts.Weeks.Count(w => w.Asked > 0) > 1)
            yield return Chart(facts.Weeks, texts);
    }

    private static IEnumerable<string> Remarks(DigestFacts facts, Texts texts)
    {
        var (week, before) = (facts.Week, facts.WeekBefore);
        if (week.Asked > week.People)
            yield return texts["Digests.PeopleOf", week.PeopleAnswered, week.People];
        if (!facts.Period.IsDaily && Trends.OfParticipation(week, before) is not Trend.Unknown and var trend)
            yield return texts[$"Digests.Share.{trend}", DigestOverview.Answered(before, texts)];
        if (facts.Usual is { } usual && Trends.OfShare(week, usual.Share) is not Trend.Unknown and var against)
            yield return texts[$"Digests.UsualShare.{against}", usual.Share.ToString("P0", texts.Culture), usual.Weeks];
        if (week.Late > 0)
            yield return texts.Count("Digests.LateAnswers", week.Late);
        if (week.Open > 0)
            yield return texts.Count("Digests.StillOpen", week.Open);
        if (facts.NotAsked > 0)
            yield return texts.Count("Digests.NotAsked", facts.NotAsked);
    }

    private static LineChart Chart(IReadOnlyList<WeekShare> weeks, Texts texts)
    {
        var table = Table.OfTexts(
            [texts["Digests.WeekTo"], texts["Digests.ShareAnswered"], texts["Digests.Asked"]],
            weeks.Select(week => (IReadOnlyList<string>)
                [
                    week.LastDay.ToString("m", texts.Culture),
                    week.Asked == 0 ? texts["Digests.NobodyAsked"] : Share(week.Reacted, week.Asked, texts),
                    week.Asked.ToString(texts.Culture),
                ]));
        var points = weeks.Where(week => week.Asked > 0).Select(week => new ChartPoint(
            week.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Math.Round(100m * week.Reacted / week.Asked)));
        return new LineChart(texts["Digests.ShareChart"], [new ChartLine(texts["Digests.ShareAnswered"], [.. points])], table)
        {
            YMin = 0,
            YMax = 100,
            XAxisTitle = texts["Digests.WeekTo"],
            YAxisTitle = texts["Digests.ShareAnswered"],
            ShowLegend = false,
        };
    }

    private static string Share(int reacted, int asked, Texts texts) => ((decimal)reacted / asked).ToString("P0", texts.Culture);
}
