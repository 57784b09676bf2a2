using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

internal sealed class BlockerGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的回答 <b>**long**</b> & [so on](x)\n", 200))[..Answer.MaxText];
    private static readonly Person Mia = Someone(1, "Mia", null);
    private static readonly Person Ana = Someone(2, "Ana *Silva*", Mia);
    private static readonly Person Bo = Someone(3, "Bo", null);

    public IEnumerable<GalleryCard> Cards(Texts texts) => Lists(texts).Concat(Answered(texts)).Concat(Own(texts));

    private static IEnumerable<GalleryCard> Lists(Texts texts)
    {
        var blocker = new OpenBlocker(Id(1), default, "Ana", true, "No *access* yet", Friday, 3, "Weekly") { WorkingDays = 1 };
        yield return new("checkins/blockers", "short", CheckInCardsBlockers.List(texts, TimeZoneInfo.Utc, [blocker], [], [], 1));
        yield return new("checkins/blockers", "brought", CheckInCardsBlockers.List(
            texts, TimeZoneInfo.Utc, [], [blocker with { AgeDays = 0 }], [blocker with { Id = Id(2), IsStale = true, IsEscalated = true, Mentions = 3 }], 1));
        yield return new("checkins/blockers", "long", CheckInCardsBlockers.List(
            texts, TimeZoneInfo.Utc, [blocker],
            [.. Enumerable.Range(2, 30).Select(i => blocker with { Id = Id(i), Text = LongText, OwnerIsActive = i % 2 == 0, AgeDays = i, WorkingDays = i })], [], 2));
    }

    private static IEnumerable<GalleryCard> Answered(Texts texts)
    {
        Question Ask(int n) => new(new QuestionId(new Guid(n, 0, 0, new byte[8])), QuestionKind.Blocker, "Anything in your way?", []);
        var prompt = Prompt.For(default, default, default, "Asia/Tokyo", new Window(Friday, Friday.AddHours(4)));
        var facts = new PromptFacts(prompt, "Weekly", new DateOnly(2026, 11, 27), [Ask(1), Ask(2)], default);
        Blocker Named(int n, int question, string text) => Blocker.Open(Id(n), prompt, Ask(question), text, Friday.AddDays(-n));
        var (first, second) = (Named(1, 1, "No access"), Named(2, 2, "The *laptop* is slow"));
        var open = Enumerable.Range(0, StillOpen.Most).Select(n => new OpenBefore(Id(n + 20), n % 2 == 0 ? LongText : "No access to *staging*", Friday.AddDays(-n))).ToList();
        yield return new("checkins/ask", "still open", CheckInCardsAsk.One(texts, facts with { StillOpen = open[1..2] }, AskForm.Empty));
        yield return new("checkins/ask", "still open long", CheckInCardsAsk.One(
            texts, facts with { StillOpen = open }, AskForm.Empty with { Still = new HashSet<BlockerId> { open[0].Id, open[3].Id } }));
        yield return new("checkins/answered", "still open", CheckInCardsAnswered.Answered(
            texts, facts, new GivenAnswers([], []) { Still = [first, second] }, Friday));
        var given = new GivenAnswers([.. facts.Questions.Select(q => Answer.Of(prompt.Id, q, new AnswerValue("No access")))], [first, second])
        {
            Own = [.. Enumerable.Range(3, OwnBlockers.MostOffered).Select(n => Named(n, n, n % 2 == 0 ? LongText : "No access to *staging*"))],
        };
        yield return new("checkins/answered", "named before", CheckInCardsAnswered.Answered(
            texts, facts with { Questions = [Ask(1)] }, given with { Blockers = [first] }, Friday));
        yield return new("checkins/answered", "two blockers", CheckInCardsAnswered.Answered(texts, facts, given, Friday));
        first.Link(given.Own[0]);
        yield return new("checkins/answered", "the same", CheckInCardsAnswered.Answered(
            texts, facts with { Questions = [Ask(1)] }, given with { Blockers = [first] }, Friday));
    }

    private static IEnumerable<GalleryCard> Own(Texts texts)
    {
        var brief = Facts("No *access* yet", Ana);
        var back = new BlockerReturn(CheckInCardsBlockers.PageVerb, []);
        yield return new("checkins/blocker", "short", BlockerCard.One(texts, brief, new BlockerCardExtra(Back: back)));
        yield return new("checkins/blocker", "no words", BlockerCard.One(
            texts, brief.For(Mia), new BlockerCardExtra(Problem: texts["CheckIns.BlockerCommentNeeded"], Back: back)));
        var talked = Enum.GetValues<BlockerNoteKind>().Aggregate(brief, (facts, kind) => facts.With(new BlockerEntry(
            kind, kind == BlockerNoteKind.BroughtTo ? Bo : Mia, Friday, kind == BlockerNoteKind.Comment ? "I *ask* IT" : null)));
        yield return new("checkins/blocker", "told", BlockerCard.One(
            texts, talked, new BlockerCardExtra(texts["CheckIns.BlockerToldComment", "Mia"], Page: BlockerCardExtra.LastPage)));
        yield return new("checkins/blocker", "brought", BlockerCard.One(texts, talked.For(Bo), new BlockerCardExtra(
            RaiseNote.ToSuperior.In(texts, 3, [new(Mia, new DateOnly(2027, 1, 2)), new(Bo, null)], new(Bo, null)), HeadingKey: "CheckIns.BlockerStillTitle")));
        yield return new("checkins/blocker", "not seen", BlockerCard.One(texts, brief.For(Mia), new BlockerCardExtra(
            RaiseNote.ToSuperior.In(texts, 3, [new(Mia, null)], new(Mia, null)), HeadingKey: "CheckIns.BlockerStillTitle")));
        yield return new("checkins/blocker", "raised", BlockerCard.One(texts, talked, new BlockerCardExtra(
            RaiseNote.ToOwner.In(texts, 3, [new(Mia, null)], new(Mia, null)), HeadingKey: "CheckIns.BlockerStillTitle")));
        var lengthy = Enumerable.Range(0, 40).Aggregate(Facts(LongText, Ana), (facts, i) => facts.With(new BlockerEntry(
            i % 2 == 0 ? BlockerNoteKind.Comment : null, Mia, Friday.AddHours(i), LongText[..BlockerNote.MaxText])));
        yield return new("checkins/blocker", "long", BlockerCard.One(texts, lengthy, new BlockerCardExtra(Back: back)));
        yield return new("checkins/blocker", "long page 2", BlockerCard.One(texts, lengthy, new BlockerCardExtra(Page: 2, Back: back)));
        brief.Blocker.Resolve(Mia.Id, Friday.AddDays(1));
        yield return new("checkins/blocker", "solved", BlockerCard.One(texts, brief));
    }

    private static BlockerFacts Facts(string text, Person viewer)
    {
        var prompt = Prompt.For(default, default, Ana.Id, "Asia/Tokyo", new Window(Friday, Friday.AddHours(4)));
        var blocker = Blocker.Open(Id(1), prompt, new Question(default, QuestionKind.Blocker, "", []), text, Friday);
        return new BlockerFacts(blocker, Ana, Mia, "Weekly", null, [], 3, 1, viewer);
    }

    private static BlockerId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static Person Someone(int number, string name, Person? manager)
    {
        var person = Person.Join(new PersonId(new Guid(number, 0, 0, new byte[8])), name, name, "Europe/Berlin", null);
        person.Update(new PersonFacts(name, null, manager?.Id, null, null, null, "Europe/Berlin", null, WorkDays.MondayToFriday, false));
        return person;
    }
}
