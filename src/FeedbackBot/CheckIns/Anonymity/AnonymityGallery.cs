using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Anonymity;

internal sealed class AnonymityGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的回答 <b>**long**</b> & [so on](x)\n", 60))[..1500];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var facts = new PromptFacts(
            Prompt.For(default, default, default, "Asia/Tokyo", new Window(Friday, Friday.AddHours(4))), "Voices", new DateOnly(2026, 11, 27), Questions,
            Privacy.Anonymous());
        yield return new("checkins/taken", "short", CheckInCardsAnonymous.Taken(texts, facts));
        yield return new("checkins/anonymity", "short", CheckInCardsAnonymous.Explained(texts));
        yield return new("checkins/results", "short", CheckInCardsAnonymous.Results(texts, Round(12, "More *time* to plan"), default, 1));
        yield return new("checkins/results", "long", CheckInCardsAnonymous.Results(texts, Round(60, LongText), default, 2));
        yield return new("checkins/results", "confidential", CheckInCardsAnonymous.Results(
            texts, Round(12, "More *time* to plan") with { IsConfidential = true, LeavesOutOwn = true }, default, 1));
        yield return new("checkins/results", "too few", CheckInCardsAnonymous.Results(texts, TooFew, default, 1));
    }

    /// <summary>An invented result, for other features' cards; with few answers one of which nothing is shown.</summary>
    public static AnonymousRound Sample(int count, string words) => count < Privacy.DefaultThreshold ? TooFew : Round(count, words);

    private static AnonymousRound TooFew => new(
        default, "Voices", new DateOnly(2026, 11, 27), Friday, 5, 6, 4, [.. Questions.Select(q => new AnonymousQuestion(q, new QuestionResult(q.Id, null, [], [], [])))]);

    private static IReadOnlyList<Question> Questions =>
    [
        new(Id(1), QuestionKind.Mood, "How was your week?", []),
        new(Id(2), QuestionKind.Choice, "What _would_ help?", ["Time", "People"]),
        new(Id(3), QuestionKind.Text, "What should change?", []),
        new(Id(4), QuestionKind.Number, "How many meetings?", []),
    ];

    private static AnonymousRound Round(int count, string words) => new(default, "Voices", new DateOnly(2026, 11, 27), Friday, 5, count + 3, count,
    [
        new(Questions[0], new QuestionResult(Id(1), count, [new("2", 5), new("4", count - 5)], [], [new("Ops", 6, 20), new("Sales *EU*", count - 6, 30)])),
        new(Questions[1], new QuestionResult(Id(2), null, [], [], [])),
        new(Questions[2], new QuestionResult(Id(3), count, [], [.. Enumerable.Repeat(words, count)], [])),
        new(Questions[3], new QuestionResult(Id(4), 5, [], ["1", "2.5", "3", "12", "4"], [])),
    ]);

    private static QuestionId Id(byte number) => new(new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, number]));
}
