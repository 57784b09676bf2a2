using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.Digests.Attention;
using FeedbackBot.Digests.Reading;

namespace FeedbackBot.Digests;

/// <summary>Whom to talk to, whom to thank and who will be away: a line a person, with every reason in words.</summary>
internal static class PeopleSections
{
    public static IEnumerable<CardBlock> Blocks(DigestFacts facts, Texts texts) =>
        Section("Digests.TalkTo", facts.TalkTo.Select(person => Line(person, texts)), texts)
            .Concat(Section("Digests.Thank", facts.Thank.Select(person => Line(person, texts)), texts))
            .Concat(Section("Digests.AwayTitle", facts.Away.Select(away => Line(away, texts)), texts))
            .Concat(Section("Digests.PromptnessTitle", facts.Promptness.Select(one => Line(one, texts)), texts));

    internal static string Line(Noticed person, Texts texts) => texts[
        "Digests.NameAnd", CardText.EscapeLine(person.Name), string.Join(texts["Digests.ReasonSeparator"], person.Reasons.Select(why => Say(why, texts)))];

    private static IEnumerable<CardBlock> Section(string heading, IEnumerable<string> lines, Texts texts)
    {
        var first = true;
        foreach (var line in lines)
        {
            var block = new TextBlock(line) { Spacing = Spacing.Small };
            yield return first ? CardBlock.Of(DigestOverview.Heading(texts[heading]), block) : CardBlock.Of(block);
            first = false;
        }
    }

    private static string Line(AwayToCome away, Texts texts) => texts[
        "Digests.NameAnd",
        CardText.EscapeLine(away.Name),
        away.From == away.To ? away.From.ToString("m", texts.Culture)
            : texts["Digests.AwayFromTo", away.From.ToString("m", texts.Culture), away.To.ToString("m", texts.Culture)]];

    private static string Line(Promptness one, Texts texts)
    {
        var name = one.IsOwn ? texts["Digests.You"] : CardText.EscapeLine(one.Name);
        var told = texts["Digests.PromptnessOf", one.Acknowledged, one.Sent];
        return texts["Digests.NameAnd", name, one.Typical is { } typical
            ? texts["Digests.PromptnessTypical", told, Duration(typical, texts)]
            : told];
    }

    private static string Duration(TimeSpan took, Texts texts) => took.TotalHours < 48
        ? texts.Count("Digests.Hours", Math.Max(1, (int)Math.Round(took.TotalHours)))
        : texts.Count("Digests.Days", (int)Math.Round(took.TotalDays));

    private static string Say(Why why, Texts texts) => why switch
    {
        Why.MoodFell fell => texts["Digests.Why.MoodFell", fell.Mood, fell.Usual.ToString("0.#", texts.Culture)],
        Why.MissedInARow missed => texts["Digests.Why.MissedInARow", missed.Count],
        Why.NewBlocker blocker => texts.Count("Digests.Why.NewBlocker", blocker.Count),
        Why.Back back => texts["Digests.Why.Back", back.Since.ToString("m", texts.Culture)],
        Why.Solved { Count: 1 } solved => texts.Count("Digests.Why.SolvedOne", solved.LongestDays),
        Why.Solved solved => texts["Digests.Why.SolvedMany", solved.Count, solved.LongestDays],
        Why.Thanked thanked => texts["Digests.Why.Thanked", string.Join(texts["Digests.ListSeparator"], thanked.By.Select(CardText.EscapeLine))],
        _ => throw new InvalidOperationException($"Unknown reason {why.GetType().Name}"),
    };
}
