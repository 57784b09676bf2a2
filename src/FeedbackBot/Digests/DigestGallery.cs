using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Digests.Attention;
using FeedbackBot.Goals;
using FeedbackBot.Goals.Warnings;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>The digest of an invented team, from a quiet week to two hundred people who write long answers.</summary>
internal sealed class DigestGallery(DigestCards cards) : ICardGallery
{
    private const string Card = "digests/digest";
    private static readonly DigestPeriod Period =
        new(new DateTimeOffset(2026, 11, 20, 15, 30, 0, TimeSpan.Zero), LocalTimes.FindZone("Europe/Berlin") ?? TimeZoneInfo.Utc);

    private static readonly decimal?[] Moods = [3.4m, null, 3.8m, 3.7m, 4.1m, null, 3.6m, 3.9m];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        yield return new GalleryCard(Card, "quiet", cards.Page(Quiet, 1, texts));
        yield return new GalleryCard(Card, "silent", cards.Page(Quiet with { Week = new Tally(0, 3, 1, 4, 0), Silent = [.. Silent(4, "Kim")] }, 1, texts));
        yield return new GalleryCard(Card, "only late", cards.Page(Quiet with { Answers = Small(texts).Answers }, 1, texts));
        yield return new GalleryCard(Card, "short", cards.Page(Small(texts), 1, texts));
        yield return new GalleryCard(Card, "everybody", cards.Page(Small(texts) with { Week = new Tally(12, 0, 0, 12, 12), Silent = [], NotAsked = 0 }, 1, texts));
        yield return new GalleryCard(Card, "daily", cards.Page(Day(texts), 1, texts));
        yield return new GalleryCard(Card, "daily quiet", cards.Page(Quiet with { Period = Period with { Days = 1, IsDaily = true } }, 1, texts));
        yield return new GalleryCard(Card, "goals", cards.Page(Small(texts) with { GoalWarnings = Warnings(texts, "Ada", 2) }, 1, texts));
        yield return new GalleryCard(Card, "long goals", cards.Page(Small(texts) with { GoalWarnings = Warnings(texts, new string('人', 200), 50) }, 1, texts));
        yield return new GalleryCard(Card, "anonymous", cards.Page(Small(texts) with { Anonymous = [AnonymityGallery.Sample(12, texts["Digests.Sample.Answer"])] }, 1, texts));
        yield return new GalleryCard(Card, "only anonymous", cards.Page(Quiet with { Anonymous = [AnonymityGallery.Sample(0, ""), AnonymityGallery.Sample(7, texts["Digests.Sample.ShortAnswer"])] }, 1, texts));
        yield return new GalleryCard(Card, "long anonymous", cards.Page(Quiet with { Anonymous = [AnonymityGallery.Sample(60, Long(texts["Digests.Sample.Answer"], 1, CheckIns.Answering.Answer.MaxText))] }, 3, texts));
        var many = cards.Pages(Large(texts), texts);
        yield return new GalleryCard(Card, "long-first", many[0]);
        yield return new GalleryCard(Card, "long-middle", many[many.Count / 2]);
        yield return new GalleryCard(Card, "long-last", many[^1]);
    }

    private static IReadOnlyList<OpenGoalWarning> Warnings(Texts texts, string owner, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new OpenGoalWarning(owner, texts["Digests.Sample.ShortAnswer"], (WarningKind)(i % 4), owner, owner, Period.End.AddDays(-i)))];

    internal static DigestFacts Quiet => new(
        Period, Tally.Nothing, Tally.Nothing, 4, [.. Weeks([null, null, null, null, null, null, null, null])], [], [], []);

    internal static DigestFacts Small(Texts texts) => new(
        Period, new Tally(9, 1, 2, 12, 9), new Tally(8, 0, 4, 12, 8), 1, [.. Weeks(Moods)],
        [
            Blocked(1, "Ada Lovelace", texts["Digests.Sample.Blocker"], 12) with { IsStale = true, IsEscalated = true, Mentions = 3, SeenAt = Period.End.AddDays(-1) },
            Blocked(2, "Lin Wei 林薇", texts["Digests.Sample.Blocker"], 0),
        ],
        [
            new QuestionToRead(texts["Digests.Sample.CheckIn"], texts["Digests.Sample.Question"],
            [
                Wrote("Grace Hopper", texts["Digests.Sample.Answer"], new Signs(2, 4, false)),
                Wrote("Lin Wei 林薇", texts["Digests.Sample.Answer"], new Signs(4, 4, true)),
                Wrote("Ada Lovelace", texts["Digests.Sample.ShortAnswer"], Signs.None),
            ]),
        ],
        [.. Silent(3, "Kim")])
    {
        Weeks = [.. Shares()],
        Spread = new MoodSpread(2, 5, 1, 9),
        Usual = new TeamUsual(0.62m, 3.7m, 8) { NewBlockers = 0.875m, BlockerDays = 2.5m },
        BlockerTrend = Blockers([0, 2, 0, 1, 1, 2, 1, 3]),
        TalkTo =
        [
            new Noticed(PersonId.From(Id(1)), "Grace Hopper", [new Why.MoodFell(2, 4.5m), new Why.NewBlocker(1)]),
            new Noticed(PersonId.From(Id(2)), "Lin Wei 林薇", [new Why.MissedInARow(3), new Why.Back(Period.LastDay.AddDays(-2))]),
        ],
        Thank =
        [
            new Noticed(PersonId.From(Id(3)), "Ada Lovelace", [new Why.Thanked(["Grace Hopper", "Lin Wei 林薇"])]),
            new Noticed(PersonId.From(Id(4)), "Kim 1", [new Why.Solved(1, 1), new Why.Solved(3, 12)]),
        ],
        Away =
        [
            new AwayToCome(PersonId.From(Id(3)), "Ada Lovelace", Period.LastDay.AddDays(3), Period.LastDay.AddDays(3)),
            new AwayToCome(PersonId.From(Id(4)), "Kim 1", Period.LastDay.AddDays(4), Period.LastDay.AddDays(9)),
        ],
    };

    /// <summary>The same team after a day on which somebody said why not and somebody came late.</summary>
    internal static DigestFacts Day(Texts texts) => Small(texts) with
    {
        Period = Period with { Days = 1, IsDaily = true },
        Week = new Tally(8, 1, 2, 12, 9) { Skipped = 1, Late = 2 },
        Moods = [.. Weeks([3.6m, 3.9m])],
        BlockerTrend = Blockers([2]),
        Skipped =
        [
            new SkippedPrompt(PersonId.From(Id(8)), "Grace Hopper", true, "Weekly", Period.LastDay, SkipReason.TooBusy, null),
            new SkippedPrompt(PersonId.From(Id(9)), "Lin Wei 林薇", false, "Weekly", Period.LastDay, SkipReason.Other, texts["Digests.Sample.ShortAnswer"]),
        ],
        Weeks = [],
    };

    /// <summary>Two hundred reports with names and answers as long as they can be.</summary>
    internal static DigestFacts Large(Texts texts) => new(
        Period, new Tally(180, 8, 12, 200, 180), new Tally(180, 0, 20, 200, 180), 0, [.. Weeks(Moods)],
        [.. Enumerable.Range(1, 40).Select(i =>
            Blocked(i, Long("Kim", i, Person.MaxName), Long(texts["Digests.Sample.Blocker"], i, CheckIns.Answering.Answer.MaxText), 41 - i))],
        [
            new QuestionToRead(Long("W", 0, CheckIn.MaxName), Long(texts["Digests.Sample.Question"], 0, Question.MaxText),
                [.. Enumerable.Range(1, 180).Select(i => Wrote(
                    Long("Kim", i, Person.MaxName), Long(texts["Digests.Sample.Answer"], i, CheckIns.Answering.Answer.MaxText), new Signs(1, 3, false)))]),
        ],
        [.. Silent(20, Long("Kim", 0, Person.MaxName - 3))])
    {
        Weeks = [.. Shares()],
        Spread = new MoodSpread(1, 5, 20, 180),
        Usual = new TeamUsual(0.95m, 4.6m, 8) { NewBlockers = 40, BlockerDays = 20 },
        BlockerTrend = Blockers([40, 30, 50, 40, 30, 50, 40, 30]),
        TalkTo = [.. Enumerable.Range(1, 60).Select(i => new Noticed(PersonId.From(Id(i)), Long("Kim", i, Person.MaxName), [new Why.MoodFell(1, 4), new Why.MissedInARow(i), new Why.NewBlocker(i)]))],
        Thank = [.. Enumerable.Range(1, 60).Select(i => new Noticed(PersonId.From(Id(i)), Long("Kim", i, Person.MaxName), [new Why.Thanked([Long("Lin", i, Person.MaxName), Long("Lin", i + 1, Person.MaxName)])]))],
        Away = [.. Enumerable.Range(1, 60).Select(i => new AwayToCome(PersonId.From(Id(i)), Long("Kim", i, Person.MaxName), Period.LastDay, Period.LastDay.AddDays(i)))],
    };

    private static IEnumerable<WeekShare> Shares() => new[] { 12, 11, 0, 12, 12, 10, 12, 12 }.Select((asked, i) =>
        new WeekShare(Period.LastDay.AddDays(-7 * (7 - i)), asked * (i + 2) / 10, asked));

    private static IEnumerable<WeekMood> Weeks(IReadOnlyList<decimal?> averages) => averages.Select((average, i) =>
        new WeekMood(Period.LastDay.AddDays(-7 * (averages.Count - 1 - i)), average, average is null ? 0 : 9));

    private static BlockerTrend Blockers(IReadOnlyList<int> opened) => new([.. opened.Select((count, i) => new BlockerPeriod(
        Period.End.AddDays(-7 * (opened.Count - i)), Period.End.AddDays(-7 * (opened.Count - 1 - i)), count, count / 2, count < 2 ? null : 6) { Raised = count / 3 })], 3);

    private static OpenBlocker Blocked(int id, string name, string text, int days) => new(
        BlockerId.From(Id(id)), PersonId.From(Id(id)), name, true, text, Period.End.AddDays(-days), days, "Weekly");

    private static AnswerToRead Wrote(string name, string text, Signs signs) =>
        new(new TextAnswer(PersonId.From(Id(name.Length)), name, true, text, Period.End.AddHours(-2)), signs);

    private static IEnumerable<SilentPrompt> Silent(int count, string name) => Enumerable.Range(1, count).Select(i => new SilentPrompt(
        PersonId.From(Id(i)), $"{name} {i}", true, "Weekly", Period.LastDay, i % 2 == 0, Period.End.AddHours(1)));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);

    /// <summary>The text again and again, ending with its number, exactly as long as it may be.</summary>
    private static string Long(string text, int number, int length)
    {
        var end = $" {number}";
        return string.Concat(Enumerable.Repeat(text + " ", (length / (text.Length + 1)) + 1))[..(length - end.Length)] + end;
    }
}
