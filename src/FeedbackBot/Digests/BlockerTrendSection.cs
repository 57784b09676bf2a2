using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>How blockers came and went, against the team's own weeks before.</summary>
internal static class BlockerTrendSection
{
    public static IEnumerable<CardElement> Elements(DigestFacts facts, Texts texts)
    {
        if (facts.BlockerTrend is not { } trend || !trend.Periods.Any(p => p.HasNews))
            yield break;
        yield return new TextBlock(DigestOverview.Sentences(Sentences(facts, trend.Periods[^1], texts), texts)) { Spacing = Spacing.Small };
        if (trend.Periods.Count(p => p.HasNews) > 1)
            yield return Chart(trend.Periods, facts.Period, texts);
    }

    private static IEnumerable<string> Sentences(DigestFacts facts, BlockerPeriod now, Texts texts)
    {
        yield return texts[DigestOverview.Words(facts, "Digests.BlockersWeek"), now.Opened, now.Resolved, now.Raised];
        var usual = facts.Period.IsDaily ? null : facts.Usual;
        if (usual is not null && Trends.OfSmallNumber(now.Opened, usual.NewBlockers) is var opened)
            yield return texts[$"Digests.BlockersNew.{opened}", Number(usual.NewBlockers, texts), usual.Weeks];
        if (now.MedianDays is not { } days)
            yield break;
        yield return texts["Digests.BlockersDays", Number(days, texts)];
        if (Trends.OfSmallNumber(days, usual?.BlockerDays) is not Trend.Unknown and var took)
            yield return texts[$"Digests.BlockersDays.{took}", Number(usual!.BlockerDays!.Value, texts)];
    }

    private static LineChart Chart(IReadOnlyList<BlockerPeriod> weeks, DigestPeriod period, Texts texts)
    {
        DateOnly LastDay(BlockerPeriod week) => week.Until.DateIn(period.Zone);
        var table = Table.OfTexts(
            [texts["Digests.WeekTo"], texts["Digests.BlockersNew"], texts["Digests.BlockersSolved"], texts["Digests.BlockersRaised"]],
            weeks.Select(week => (IReadOnlyList<string>)
                [
                    LastDay(week).ToString("m", texts.Culture),
                    week.Opened.ToString(texts.Culture),
                    week.Resolved.ToString(texts.Culture),
                    week.Raised.ToString(texts.Culture),
                ]));
        ChartLine Line(string legend, Func<BlockerPeriod, int> count) => new(texts[legend], [.. weeks.Select(week => new ChartPoint(
            LastDay(week).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), count(week)))]);
        return new LineChart(texts["Digests.BlockersChart"], [Line("Digests.BlockersNew", w => w.Opened), Line("Digests.BlockersSolved", w => w.Resolved)], table)
        {
            YMin = 0,
            XAxisTitle = texts["Digests.WeekTo"],
            YAxisTitle = texts["Digests.BlockersCount"],
        };
    }

    private static string Number(decimal value, Texts texts) => value.ToString("0.#", texts.Culture);
}
