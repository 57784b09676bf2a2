using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.Digests;

/// <summary>The period at a glance: one sentence, then who answered and how they were.</summary>
internal static class DigestOverview
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts)
    {
        yield return CardBlock.Of(new TextBlock(Headline(facts, texts)) { Size = TextSize.Medium, Weight = TextWeight.Bolder });
        if (facts.Week.Asked > 0)
            yield return new CardBlock([.. ParticipationSection.Elements(facts, texts)]);
        if (facts.Moods.Any(week => week.Average is not null))
            yield return new CardBlock([.. MoodSection.Elements(facts, texts)]);
    }

    internal static string Headline(DigestFacts facts, Texts texts)
    {
        var word = Trends.OfWeek(facts);
        if (word == WeekWord.Anonymous)
            return texts.Count(Words(facts, "Digests.OnlyAnonymous"), facts.Anonymous.Count);
        if (word == WeekWord.Late)
            return texts[Words(facts, "Digests.OnlyLate")];
        var answered = Answered(facts.Week, texts);
        var numbers = facts.Mood.Average is not { } mood ? answered
            : facts.MoodBefore.Average is { } before
                ? texts[Words(facts, "Digests.AnsweredMoodBefore"), answered, Number(mood, texts), Number(before, texts)]
            : texts["Digests.AnsweredMood", answered, Number(mood, texts)];
        return texts[$"Digests.{(facts.Period.IsDaily ? "Day" : "Week")}.{word}", numbers];
    }

    /// <summary>"9 of 12 answered"; somebody who said why not has reacted as well, and is told apart.</summary>
    internal static string Answered(Tally tally, Texts texts) => tally.Skipped == 0
        ? texts["Digests.AnsweredOf", tally.Answered, tally.Asked]
        : texts["Digests.ReactedOf", tally.Reacted, tally.Asked, tally.Skipped];

    internal static TextBlock Heading(string text) =>
        new(text) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Spacing = Spacing.Large, Separator = true };

    /// <summary>A text that names the period, which is a week or not.</summary>
    internal static string Words(DigestFacts facts, string key) => facts.Period.IsDaily ? key + ".Daily" : key;

    internal static string Number(decimal average, Texts texts) => Trends.Shown(average).ToString("0.0", texts.Culture);

    internal static string Sentences(IEnumerable<string> sentences, Texts texts) => sentences.Aggregate((a, b) => texts["Digests.Then", a, b]);
}
