using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.Digests.Reading;

internal static class ReadingCards
{
    public const string WordsInput = "words";

    /// <summary>What a manager may tell those who answered.</summary>
    /// <param name="texts">In the manager's language.</param>
    /// <param name="period">Which digest.</param>
    /// <param name="readAt">When the manager marked it as read.</param>
    /// <param name="typed">What was typed and cannot be taken: given back, not lost.</param>
    public static AdaptiveCard Offer(Texts texts, DigestPeriod period, DateTimeOffset readAt, string? typed = null) => DigestSteps.Card(
        texts,
        texts["Digests.ReadTitle"],
        new TextBlock(texts["Digests.ReadAt", DigestSteps.Moment(texts, readAt, period.Zone)]) { IsSubtle = true, Spacing = Spacing.None },
        typed is null ? null : new TextBlock(texts["Digests.WordsTooLong", typed.Length, DigestReading.MaxWords]) { Color = TextColor.Attention, Weight = TextWeight.Bolder },
        new TextBlock(texts["Digests.TellWhat"]),
        new TextInput(WordsInput, texts["Digests.WordsLabel"]) { IsMultiline = true, Value = typed, MaxLength = typed is null ? DigestReading.MaxWords : null },
        DigestSteps.Actions(
            DigestSteps.Send(texts["Digests.Tell"], Acknowledge.AcknowledgeVerb, period, ActionStyle.Positive),
            DigestSteps.Back(texts, period)));

    /// <param name="texts">In the manager's language.</param>
    /// <param name="period">Which digest.</param>
    /// <param name="reading">Acknowledged.</param>
    /// <param name="isNew">Whether that was just now.</param>
    /// <param name="people">How many people it was sent to just now; null where it was before.</param>
    public static AdaptiveCard Told(Texts texts, DigestPeriod period, DigestReading reading, bool isNew, int? people) => DigestSteps.Card(
        texts,
        texts["Digests.ToldTitle"],
        new TextBlock(people switch
        {
            null => texts["Digests.ToldBefore", DigestSteps.Moment(texts, reading.AcknowledgedAt!.Value, period.Zone)],
            0 => texts["Digests.ToldNobody"],
            var count => texts.Count("Digests.ToldPeople", count.Value),
        }),
        reading.Words is null || (isNew && people == 0) ? null : new TextBlock(texts["Digests.YouWrote", CardText.Escape(reading.Words)]) { Separator = true },
        DigestSteps.Actions(DigestSteps.Back(texts, period)));

    /// <summary>For somebody who answered, or was asked anonymously: numbers only where so many answered that none of them can be told from it.</summary>
    public static AdaptiveCard Heard(Texts texts, HeardFacts facts) => DigestSteps.Card(
        texts,
        texts[HeardKey("Digests.HeardTitle", facts.IsNamed)],
        [
            new TextBlock(texts["Digests.HeardBy", CardText.EscapeLine(facts.Manager), facts.LastDay.ToString("D", texts.Culture)]) { Spacing = Spacing.None },
            new TextBlock(texts["Digests.HeardTeam"]) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Separator = true },
            .. facts.IsNamed ? Named(texts, facts) : [],
            .. facts.Anonymous.SelectMany(round => Anonymous(texts, round, facts.SmallestGroup)),
            new TextBlock(texts[HeardKey("Digests.HeardManager", facts.IsNamed), CardText.EscapeLine(facts.Manager)]) { Style = TextBlockStyle.Heading, Weight = TextWeight.Bolder, Separator = true },
            new TextBlock(facts.Words is null ? texts["Digests.HeardNoWords", CardText.EscapeLine(facts.Manager)] : CardText.Escape(facts.Words)),
            new TextBlock(texts[facts.Anonymous.Count == 0 ? "Digests.HeardWho" : "Digests.HeardWhoAsked", facts.SmallestGroup]) { IsSubtle = true, Size = TextSize.Small },
        ]);

    /// <summary>A text for somebody who answered by name, or for everybody who was asked: the latter says nothing of an answer.</summary>
    public static string HeardKey(string key, bool isNamed) => isNamed ? key : key + ".Asked";

    private static IEnumerable<CardElement> Named(Texts texts, HeardFacts facts)
    {
        yield return new TextBlock(facts.Answered is { } answered
            ? texts["Digests.HeardAnswered", answered, facts.Asked!]
            : texts["Digests.HeardTooFew", facts.SmallestGroup]);
        if (facts.Mood is { } mood)
            yield return new TextBlock(texts["Digests.HeardMood", DigestOverview.Number(mood, texts)]);
    }

    private static IEnumerable<CardElement> Anonymous(Texts texts, HeardRound round, int smallestGroup)
    {
        var name = texts["Digests.HeardAnonymous", CardText.EscapeLine(round.CheckIn), round.Date.ToString("D", texts.Culture)];
        var said = round.Answered is { } answered
            ? texts["Digests.HeardTookPart", answered, round.Asked!]
            : texts["Digests.HeardTooFew", smallestGroup];
        yield return new TextBlock(texts["Digests.NameAnd", name, round.Mood is { } mood
            ? texts["Digests.Then", said, texts["Digests.HeardMood", DigestOverview.Number(mood, texts)]]
            : said]);
    }
}

/// <summary>What people hear of their own answers.</summary>
/// <param name="Answered">People who answered; null with <paramref name="Asked"/> where too few were asked.</param>
/// <param name="Mood">1 to 5; null where too few said.</param>
/// <param name="SmallestGroup">How many people there must be for a number about them.</param>
internal sealed record HeardFacts(string Manager, DateOnly LastDay, int? Answered, int? Asked, decimal? Mood, string? Words, int SmallestGroup)
{
    /// <summary>Whether the reader is known to have answered.</summary>
    public bool IsNamed { get; init; } = true;

    /// <summary>The anonymous rounds in which the reader was asked.</summary>
    public IReadOnlyList<HeardRound> Anonymous { get; init; } = [];
}

/// <summary>What everybody who was asked in an anonymous round hears of it.</summary>
/// <param name="Answered">How many took part; null with <paramref name="Asked"/> where too few did.</param>
/// <param name="Mood">1 to 5; null where too few said.</param>
internal sealed record HeardRound(string CheckIn, DateOnly Date, int? Answered, int? Asked, decimal? Mood)
{
    public static HeardRound Of(AnonymousRound round, int smallestGroup)
    {
        var isEnough = round.Answered >= Math.Max(smallestGroup, round.Threshold);
        var moods = round.Questions.FirstOrDefault(q => q.Question.Kind == QuestionKind.Mood && q.Result.Count >= smallestGroup)?.Result;
        return new HeardRound(
            round.CheckIn, round.Date, isEnough ? round.Answered : null, isEnough ? round.Asked : null,
            moods?.Counts.Sum(c => decimal.Parse(c.Value, CultureInfo.InvariantCulture) * c.Count) / moods?.Count);
    }
}
