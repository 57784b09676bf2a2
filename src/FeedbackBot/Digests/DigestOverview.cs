using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>The week at a glance: one sentence, who answered, and the mood of the last weeks.</summary>
internal static class DigestOverview
{
    private const decimal WorstMood = 1;
    private const decimal BestMood = 5;

    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        yield return CardBlock.Of(new TextBlock(Headline(facts, texts)) { Size = TextSize.Medium, Weight = TextWeight.Bolder });
        if (facts.Week.Asked > 0)
            yield return new CardBlock([.. Participation(facts, texts)]);
        if (facts.Moods.Any(week => week.Average is not null))
            yield return new CardBlock([.. Mood(facts, texts)]);
    }

    internal static string Headline(DigestFacts facts, Texts texts)
    {
        var answered = texts["Digests.AnsweredOf", facts.Week.Answered, facts.Week.Asked];
        var numbers = facts.Mood.Average is not { } mood ? answered
            : facts.MoodBefore.Average is { } before ? texts["Digests.AnsweredMoodBefore", answered, Number(mood, texts), Number(before, texts)]
            : texts["Digests.AnsweredMood", answered, Number(mood, texts)];
        return texts[$"Digests.Week.{Trends.OfWeek(facts)}", numbers];
    }

    internal static TextBlock Heading(string text) =>
        new(text) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Spacing = Spacing.Large, Separator = true };

    private static IEnumerable<CardElement> Participation(DigestFacts facts, Texts texts)
    {
        var (week, before) = (facts.Week, facts.WeekBefore);
        yield return Heading(texts["Digests.Participation"]);
        yield return new TextBlock(texts["Digests.AnsweredSentence", texts["Digests.AnsweredOf", week.Answered, week.Asked], Share(week, texts)]);
        yield return new ProgressBar(week.Answered, new TextBlock(Share(week, texts)) { IsSubtle = true, IsVisible = false }) { Max = week.Asked };
        var more = new List<string>();
        if (week.Asked > week.People)
            more.Add(texts["Digests.PeopleOf", week.PeopleAnswered, week.People]);
        if (Trends.OfParticipation(week, before) is not Trend.Unknown and var trend)
            more.Add(texts[$"Digests.Share.{trend}", texts["Digests.AnsweredOf", before.Answered, before.Asked]]);
        if (week.Open > 0)
            more.Add(texts.Count("Digests.StillOpen", week.Open));
        if (facts.NotAsked > 0)
            more.Add(texts.Count("Digests.NotAsked", facts.NotAsked));
        if (more.Count > 0)
            yield return new TextBlock(more.Aggregate((a, b) => texts["Digests.Then", a, b])) { Spacing = Spacing.Small };
    }

    private static IEnumerable<CardElement> Mood(DigestFacts facts, Texts texts)
    {
        yield return Heading(texts.Count("Digests.MoodTitle", facts.Moods.Count));
        yield return new TextBlock(MoodSentence(facts, texts));
        var known = facts.Moods.Where(week => week.Average is not null).ToList();
        var points = known.Select(week => new ChartPoint(
            week.LastDay.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Trends.Shown(week.Average!.Value))).ToList();
        var table = Table.OfTexts(
            [texts["Digests.WeekTo"], texts["Digests.AverageMood"], texts["Digests.MoodAnswers"]],
            facts.Moods.Select(week => (IReadOnlyList<string>)
                [
                    week.LastDay.ToString("m", texts.Culture),
                    week.Average is { } average ? Number(average, texts) : texts["Digests.NoAnswers"],
                    week.Count.ToString(texts.Culture),
                ]));
        yield return new LineChart(texts["Digests.MoodChart"], [new ChartLine(texts["Digests.AverageMood"], points)], table)
        {
            YMin = WorstMood,
            YMax = BestMood,
            XAxisTitle = texts["Digests.WeekTo"],
            YAxisTitle = texts["Digests.AverageMood"],
            ShowLegend = false,
        };
        if (known.Count < facts.Moods.Count)
        {
            yield return new TextBlock(texts["Digests.WeeksWithout", facts.Moods.Count - known.Count, facts.Moods.Count])
            {
                IsSubtle = true,
                Size = TextSize.Small,
            };
        }
    }

    private static string MoodSentence(DigestFacts facts, Texts texts)
    {
        if (facts.Mood.Average is not { } mood)
            return texts["Digests.NoMoodThisWeek"];
        var sentence = texts.Count("Digests.MoodFrom", facts.Mood.Count, Number(mood, texts));
        return Trends.OfMood(mood, facts.MoodBefore.Average) is var trend and not Trend.Unknown
            ? texts["Digests.Then", sentence, texts[$"Digests.Mood.{trend}", Number(facts.MoodBefore.Average!.Value, texts)]]
            : sentence;
    }

    private static string Number(decimal average, Texts texts) => Trends.Shown(average).ToString("0.0", texts.Culture);

    private static string Share(Tally tally, Texts texts) => ((decimal)tally.Answered / tally.Asked).ToString("P0", texts.Culture);
}
