using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Digests.Comments;
using FeedbackBot.Digests.Exports;
using FeedbackBot.Digests.Reading;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

/// <summary>The small cards around a digest, from one word to as many as may be typed.</summary>
internal sealed class DigestStepGallery : ICardGallery
{
    private static readonly DigestPeriod Period = DigestGallery.Quiet.Period;
    private static readonly PersonInfo Grace = Person("Grace Hopper", 1);
    private static readonly string LongWords = string.Concat(Enumerable.Repeat("很长的话 <b>**long**</b> & [so on](x)\n", 60))[..DigestReading.MaxWords];
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Kim_*[x] ", 40))[..FeedbackBot.People.Person.MaxName];

    public IEnumerable<GalleryCard> Cards(Texts texts) => Reading(texts).Concat(Comments(texts));

    private static IEnumerable<GalleryCard> Reading(Texts texts)
    {
        var reading = DigestReading.Of(Grace.Id, Period, Period.End);
        reading.Acknowledge(texts["Digests.Sample.Words"], Period.End.AddHours(1));
        var longest = DigestReading.Of(Grace.Id, Period, Period.End);
        longest.Acknowledge(LongWords, Period.End);
        yield return new("digests/more", "short", ShowMore.Card(texts, Period, [Grace]));
        yield return new("digests/more", "long", ShowMore.Card(texts, Period, [.. Enumerable.Range(1, 200).Select(i => Person(LongName, i))]));
        yield return new("digests/export", "short", ExportCards.Choose(texts, Period, [new RoundToExport(default, "Weekly", Period.LastDay)]));
        yield return new("digests/export", "nothing", ExportCards.Choose(texts, Period, []));
        yield return new("digests/export", "long", ExportCards.Choose(
            texts, Period, [.. Enumerable.Range(0, 80).Select(i => new RoundToExport(new RoundId(new Guid(i, 0, 0, new byte[8])), LongName[..CheckIn.MaxName], Period.LastDay.AddDays(-i)))]));
        yield return new("digests/export", "offered", ExportCards.Offered(texts, Period, "Weekly 2026-11-20.xlsx"));
        yield return new("digests/read", "short", ReadingCards.Offer(texts, Period, Period.End));
        yield return new("digests/read", "too long", ReadingCards.Offer(texts, Period, Period.End, LongWords + LongWords));
        yield return new("digests/told", "short", ReadingCards.Told(texts, Period, reading, isNew: true, people: 9));
        yield return new("digests/told", "nobody", ReadingCards.Told(texts, Period, reading, isNew: true, people: 0));
        yield return new("digests/told", "before long", ReadingCards.Told(texts, Period, longest, isNew: false, people: null));
        yield return new("digests/heard", "short", ReadingCards.Heard(texts, new HeardFacts("Omar Haddad", Period.LastDay, 9, 12, 3.9m, texts["Digests.Sample.Words"], 5)));
        yield return new("digests/heard", "few no words", ReadingCards.Heard(texts, new HeardFacts("Omar Haddad", Period.LastDay, null, null, null, null, 5)));
        HeardRound anonymous = new("Voices", Period.LastDay, 9, 12, 3.4m), few = new("Pulse", Period.LastDay, null, null, null);
        yield return new("digests/heard", "asked anonymously", ReadingCards.Heard(
            texts, new HeardFacts("Omar Haddad", Period.LastDay, 9, 12, 3.9m, texts["Digests.Sample.Words"], 5) { IsNamed = false, Anonymous = [few] }));
        yield return new("digests/heard", "both", ReadingCards.Heard(
            texts, new HeardFacts("Omar Haddad", Period.LastDay, 9, 12, 3.9m, texts["Digests.Sample.Words"], 5) { Anonymous = [anonymous, few] }));
        yield return new("digests/heard", "long", ReadingCards.Heard(texts, new HeardFacts(LongName, Period.LastDay, 180, 200, 1.2m, LongWords, 5)));
    }

    private static IEnumerable<GalleryCard> Comments(Texts texts)
    {
        var brief = Round(texts["Digests.Sample.CheckIn"], texts["Digests.Sample.ShortAnswer"], texts);
        var full = Round(LongName[..CheckIn.MaxName], string.Concat(Enumerable.Repeat(LongWords, 4))[..CheckIns.Answering.Answer.MaxText], texts);
        yield return new("digests/person", "short", PersonCards.Answers(texts, Period, Grace, [brief], 0, isMore: false, 1));
        yield return new("digests/person", "nothing", PersonCards.Answers(texts, Period, Grace, [], 0, isMore: false, 1));
        yield return new("digests/person", "long", PersonCards.Answers(texts, Period, Person(LongName, 2), [full, full], 2, isMore: true, 1));
        yield return new("digests/person", "long page 2", PersonCards.Answers(texts, Period, Person(LongName, 2), [full, full], 2, isMore: true, 2));
        yield return new("digests/comment", "short", PersonCards.Write(texts, Period, Grace, brief));
        yield return new("digests/comment", "empty", PersonCards.Write(texts, Period, Grace, brief, ""));
        yield return new("digests/comment", "too long", PersonCards.Write(texts, Period, Person(LongName, 2), full, LongWords + LongWords));
        yield return new("digests/comment-sent", "short", PersonCards.Sent(texts, Period, Grace, texts["Digests.Sample.Words"]));
        var comment = Comment(texts["Digests.Sample.Words"]);
        var (about, aboutLong) = ((brief.CheckIn, brief.Date), (full.CheckIn, full.Date));
        yield return new("digests/from-manager", "short", CommentCards.Delivered(texts, comment, "Omar Haddad", about));
        yield return new("digests/from-manager", "too long", CommentCards.Delivered(texts, Comment(LongWords), LongName, aboutLong, LongWords + LongWords));
        comment.Answer(LongWords, Period.End);
        yield return new("digests/from-manager", "replied", CommentCards.Delivered(texts, comment, "Omar Haddad", about));
        yield return new("digests/reply", "long", CommentCards.Replied(texts, comment, LongName));
    }

    private static DigestComment Comment(string text) => DigestComment.Of(default, Grace.Id, Grace.Id, default, text, Period.End);

    private static AnsweredRound Round(string checkIn, string answer, Texts texts) => new(new PromptId(Guid.Empty), Grace.Id, checkIn, Period.LastDay,
    [
        new QuestionAnswer(QuestionKind.Text, texts["Digests.Sample.Question"], answer),
        new QuestionAnswer(QuestionKind.Mood, texts["Digests.AverageMood"], "4"),
        new QuestionAnswer(QuestionKind.YesNo, texts["Digests.Sample.Question"], "no"),
        new QuestionAnswer(QuestionKind.Number, texts["Digests.Sample.Question"], "1234.5"),
        new QuestionAnswer(QuestionKind.Blocker, texts["Digests.Sample.Question"], answer),
    ]);

    private static PersonInfo Person(string name, int id) => PersonInfo.Of(FeedbackBot.People.Person.Join(
        PersonId.From(new Guid(id, 0, 0, new byte[8])), $"b0000000-0000-4000-8000-{id:D12}", name, "Europe/Berlin", null));
}
