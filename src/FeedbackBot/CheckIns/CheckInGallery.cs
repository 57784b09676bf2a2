using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.CheckIns;

internal sealed class CheckInGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Closing = Friday.AddHours(4);
    private static readonly DateTimeOffset Later = Friday.AddHours(1);
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Weekly_*[retrospective] ", 4))[..CheckIn.MaxName];
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的回答 <b>**long**</b> & [so on](x)\n", 200))[..Answer.MaxText];

    public IEnumerable<GalleryCard> Cards(Texts texts) => Prompts(texts).Concat(Otherwise(texts)).Concat(Definitions(texts)).Concat(Lists(texts));

    private static IEnumerable<GalleryCard> Prompts(Texts texts)
    {
        var (brief, full) = (Facts("Weekly", Short()), Facts(LongName, Long()));
        yield return new("checkins/ask", "short", CheckInCardsAsk.One(texts, brief, AskForm.Empty));
        yield return new("checkins/ask", "long", CheckInCardsAsk.One(texts, full, AskForm.Empty));
        yield return new("checkins/ask", "confidential", CheckInCardsAsk.One(texts, brief with { Privacy = Privacy.Confidential }, AskForm.Empty));
        yield return new("checkins/ask", "anonymous", CheckInCardsAsk.One(
            texts, Facts("Voices", Short()[..3], Privacy.Anonymous()), AskForm.Empty));
        yield return new("checkins/ask", "no longer anonymous", CheckInCardsAsk.One(texts, brief with { PrivacyBefore = Privacy.Anonymous() }, AskForm.Empty));
        yield return new("checkins/ask", "confidential now long", CheckInCardsAsk.One(
            texts, full with { Privacy = Privacy.Confidential, PrivacyBefore = Privacy.Anonymous(7) }, AskForm.Empty));
        yield return new("checkins/ask", "problems", CheckInCardsAsk.One(texts, brief, new AskForm(
            new Dictionary<int, string> { [0] = "Shipped the *release*", [2] = "no idea" },
            new Dictionary<QuestionId, AnswerProblem>
            {
                [brief.Questions[1].Id] = new("CheckIns.NeedsMood"),
                [brief.Questions[2].Id] = new("CheckIns.NeedsNumber"),
            })));
        var (briefGiven, fullGiven) = (Answered(brief), Answered(full));
        foreach (var (card, i) in CheckInCardsAsk.Pages(texts, full, AskForm.Of(full.Questions, fullGiven)).Select((card, i) => (card, i)).Take(2))
            yield return new("checkins/change", $"long page {i + 1}", card);
        yield return new("checkins/change", "short", CheckInCardsAsk.Pages(texts, brief, AskForm.Of(brief.Questions, briefGiven))[0]);
        yield return new("checkins/answered", "short", CheckInCardsAnswered.Answered(texts, brief, briefGiven, Later));
        yield return new("checkins/answered", "long", CheckInCardsAnswered.Answered(texts, full, fullGiven, Later));
        yield return new("checkins/answered", "long page 2", CheckInCardsAnswered.Answered(texts, full, fullGiven, Later, page: 2));
        yield return new("checkins/answered", "already", CheckInCardsAnswered.Answered(
            texts, brief, briefGiven, Later, note: texts["CheckIns.AlreadyAnswered"]));
        yield return new("checkins/answered", "nothing in the way", CheckInCardsAnswered.Answered(
            texts, brief, briefGiven with { Answers = [.. briefGiven.Answers.SkipLast(1)], Blockers = [] }, Friday.AddDays(1)));
        yield return new("checkins/closed", "short", CheckInCardsAnswered.Closed(texts, brief, Closing));
        yield return new("checkins/withdrawn", "short", CheckInCardsAnswered.Withdrawn(texts, "Weekly"));
        yield return new("checkins/closed", "too late", CheckInCardsAnswered.ClosedWith(
            texts, full, Closing, new Dictionary<int, string> { [0] = LongText[..2000], [9] = "Waiting for *access*" }));
    }

    /// <summary>What somebody does about a round beside answering it: late, not at all, once more.</summary>
    private static IEnumerable<GalleryCard> Otherwise(Texts texts)
    {
        var (brief, full) = (Facts("Weekly", Short(), lateUntil: Closing.AddDays(2)), Facts(LongName, Long(), lateUntil: Closing.AddDays(2)));
        var early = AskForm.Empty with { Early = new EarlyKey(new CheckInId(Guid.Empty), brief.Date) };
        yield return new("checkins/ask", "early", CheckInCardsAsk.One(texts, brief, early));
        yield return new("checkins/ask", "early long", CheckInCardsAsk.One(texts, full, early));
        yield return new("checkins/ask", "late", CheckInCardsAsk.One(texts, brief, AskForm.Empty with { IsLate = true }));
        yield return new("checkins/closed", "late answers taken", CheckInCardsAnswered.Closed(texts, brief, Closing));
        yield return new("checkins/closed", "long late answers taken", CheckInCardsAnswered.Closed(texts, full, Closing));
        var late = Facts("Weekly", Short(), lateUntil: Closing.AddDays(2));
        late.Prompt.Answered(Closing);
        yield return new("checkins/answered", "late", CheckInCardsAnswered.Answered(texts, late, Answered(late), Closing));
        yield return new("checkins/skip", "short", CheckInCardsSkip.Why(texts, brief, copy: null));
        yield return new("checkins/skip", "long", CheckInCardsSkip.Why(
            texts, full, copy: CheckInCardsAsk.OnRequest, nameof(SkipReason.Other), LongText[..Prompt.MaxSkipWords], texts["CheckIns.SkipNeedsReason"]));
        var typed = new Dictionary<int, string> { [0] = "Half a *sentence*", [1] = "4", [2] = "", [3] = "No access" };
        yield return new("checkins/ask", "saved before", CheckInCardsAsk.Pages(texts, brief, AskForm.Empty.With(typed))[0]);
        yield return new("checkins/saved", "short", CheckInCardsDraft.Saved(texts, brief, typed, Later));
        yield return new("checkins/saved", "long", CheckInCardsDraft.Saved(
            texts, full, Enumerable.Range(0, 10).ToDictionary(i => i, i => i is 0 or > 5 ? LongText : "1"), Later, copy: CheckInCardsAsk.OnRequest));
        yield return new("checkins/closed", "saved before", CheckInCardsAnswered.ClosedWith(texts, brief, Closing, typed));
        yield return new("checkins/closed", "long saved before", CheckInCardsAnswered.ClosedWith(
            texts, full, Closing, Enumerable.Range(0, 10).ToDictionary(i => i, _ => LongText), 2));
        brief.Prompt.Skip(SkipReason.TooBusy, null, Friday);
        full.Prompt.Skip(SkipReason.Other, LongText[..Prompt.MaxSkipWords], Friday);
        yield return new("checkins/skipped", "short", CheckInCardsSkip.Skipped(texts, brief, Later));
        yield return new("checkins/skipped", "long", CheckInCardsSkip.Skipped(texts, full, Later));
        yield return new("checkins/skipped", "closed", CheckInCardsSkip.Skipped(texts, brief, Closing));
        var (changed, longChanged) = (Facts("Weekly", Short()), Facts(LongName, Long()));
        yield return new("checkins/earlier", "short", CheckInCardsEarlier.Before(
            texts, changed, Answered(changed) with { Answers = [] }, Earlier(changed)));
        yield return new("checkins/earlier", "long", CheckInCardsEarlier.Before(texts, longChanged, Answered(longChanged), Earlier(longChanged), 2));
    }

    private static IReadOnlyList<EarlierAnswer> Earlier(PromptFacts facts) =>
        [.. facts.Questions.Select(q => EarlierAnswer.Of(facts.Prompt, q, Answered(facts).To(q), Friday))];

    private static IEnumerable<GalleryCard> Definitions(Texts texts)
    {
        var (brief, full) = (Define("Weekly", Audience.OfTeam("Ops")), Define(LongName, ManyParts()));
        var summary = new RoundSummary(new DateOnly(2026, 11, 20), 12, 9, 1);
        yield return new("checkins/show", "short", CheckInCardsDefinition.One(texts, brief, Short(), AudienceNames.None, null));
        var anonymous = Define("Voices", Audience.Everyone);
        anonymous.Protect(Privacy.Anonymous(7));
        yield return new("checkins/show", "anonymous", CheckInCardsDefinition.One(texts, anonymous, Short()[..3], AudienceNames.None, summary));
        yield return new("checkins/show", "long", CheckInCardsDefinition.One(texts, full, Long(), Names, summary));
        var day = new DateOnly(2026, 11, 27);
        var preview = new CheckInPreview(
            [Zone("Asia/Tokyo", 5)], ["Ana", "Ben"], [new("Chris", LeftOutReason.NotWorking), new("Dana", LeftOutReason.Inactive)], 2,
            [
                new(day, 5, 0, [new("Chris", LeftOutReason.NotWorking)], 1),
                new(day.AddDays(7), 3, 1, [new("Ana", LeftOutReason.Away, day.AddDays(9)), new("Ben", LeftOutReason.Muted), new("Chris", LeftOutReason.Taken)], 3),
                new(day.AddDays(28), 0, 0, [.. new[] { "Ana", "Ben", "Chris" }.Select(n => new LeftOut(n, LeftOutReason.Holiday, Holiday: "Christmas *Day*"))], 6),
            ]);
        var quiet = new CheckInPreview(
            [Zone("Asia/Tokyo", 3) with { Comes = Friday.AddMinutes(30), Waiting = 2 }], ["Ana", "Ben", "Eve"],
            [new("Chris", LeftOutReason.Quiet) { QuietUntil = Later }, new("Dana", LeftOutReason.Quiet)], 2,
            [new(day, 3, 0, [new("Chris", LeftOutReason.Quiet) { QuietUntil = Later }], 1)]);
        var wide = new CheckInPreview(
            [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Take(40).Select(z => Zone(z.Id, 100))],
            [.. Enumerable.Repeat(LongName, PreviewCheckIn.MaxNames)],
            [.. Enumerable.Repeat(new LeftOut(LongName, LeftOutReason.NotWorking), PreviewCheckIn.MaxNames)], 4000,
            [.. Enumerable.Range(0, PreviewCheckIn.Rounds).Select(i => new RoundPreview(
                day.AddDays(i), 4000, 400, [.. Enumerable.Repeat(new LeftOut(LongName, LeftOutReason.Holiday, Holiday: LongName), PreviewCheckIn.MaxNamesPerRound)], 900))]);
        yield return new("checkins/preview", "short", CheckInCardsPreview.Preview(texts, brief, preview, AudienceNames.None)[0]);
        yield return new("checkins/preview", "quiet hours", CheckInCardsPreview.Preview(texts, brief, quiet, AudienceNames.None)[0]);
        yield return new("checkins/preview", "nobody", CheckInCardsPreview.Preview(texts, brief, new CheckInPreview([], [], [], 0, []), AudienceNames.None)[0]);
        foreach (var (card, i) in CheckInCardsPreview.Preview(texts, full, wide, Names, Long()).Select((card, i) => (card, i)).Take(2))
            yield return new("checkins/preview", $"long page {i + 1}", card);
        yield return new("checkins/created", "short", CheckInCardsPreview.Preview(texts, brief, preview, AudienceNames.None, Short(), isNew: true)[0]);
        var tokyo = Attendance.In(LocalTimes.FindZone("Asia/Tokyo")!);
        var (weekly, monthly) = (full.Times, new CheckInTimes(Cadence.Monthly(MonthDay.LastWorkday, 2), full.At, full.Closes, HolidayPolicy.Next));
        var (before, after) = (weekly.After(Friday, tokyo).Take(PreviewCheckIn.Rounds).ToList(), monthly.After(Friday, tokyo).Take(PreviewCheckIn.Rounds).ToList());
        yield return new("checkins/edited", "name only", CheckInCardsEdit.Edited(texts, brief, AudienceNames.None, tokyo.Zone, before, before));
        yield return new("checkins/edited", "long", CheckInCardsEdit.Edited(texts, full, Names, tokyo.Zone, before, after));
        anonymous.Reschedule(brief.Times);
        yield return new("checkins/edited", "privacy", CheckInCardsEdit.Edited(
            texts, anonymous, AudienceNames.None, tokyo.Zone, before, before, new PrivacyChange(Privacy.Confidential, day)));
        yield return new("checkins/edited", "ends", CheckInCardsEdit.Edited(texts, brief, AudienceNames.None, tokyo.Zone, before, []));
        yield return new("checkins/archive", "short", CheckInCardsDefinition.ConfirmArchive(texts, brief));
        yield return new("checkins/archive", "long", CheckInCardsDefinition.ConfirmArchive(texts, full));
        yield return new("checkins/said", "short", CheckInCardsDefinition.Said(texts, "Weekly", texts["CheckIns.Archived", "Weekly"]));
    }

    private static IEnumerable<GalleryCard> Lists(Texts texts)
    {
        var (brief, full) = (Facts("Weekly", Short()), Facts(LongName, Long()));
        var one = Define("Weekly", Audience.Everyone);
        yield return new("checkins/list", "short", CheckInCardsDefinition.List(texts, [new(one, AudienceNames.None)], 1));
        yield return new("checkins/list", "long", CheckInCardsDefinition.List(
            texts, [.. Enumerable.Range(0, 100).Select(_ => new ListedCheckIn(Define(LongName, Audience.ReportsOf(default)), Names))], 2));
        var found = MineList.Find(LongText[..40], new MineCursor(Friday, 0)) with { Newer = [.. Enumerable.Repeat(new MineCursor(Friday, 10).Text, 12)] };
        yield return new("checkins/mine", "short", CheckInCardsMine.List(texts, MineList.Latest, [new(brief, Answered(brief))], null));
        yield return new("checkins/mine", "long", CheckInCardsMine.List(
            texts, found, [.. Enumerable.Range(0, 6).Select(i => new MineRound(full with { Prompt = Own(i) }, Answered(full)))], new MineCursor(Friday, 1)));
        yield return new("checkins/mine", "opened", CheckInCardsAnswered.Answered(texts, brief, Answered(brief), Later, list: found));
        yield return new("checkins/mine", "opened long", CheckInCardsAnswered.Answered(texts, full, Answered(full), Later, 2, list: found));
    }

    private static AudienceNames Names { get; } = new(new Dictionary<PersonId, string> { [default] = LongName });

    private static Audience ManyParts() => Audience
        .Of([AudiencePart.Reports(default), AudiencePart.Tree(default), .. Enumerable.Range(0, 20).Select(i => AudiencePart.Role($"{LongName} {i}"))])
        .Except(AudiencePart.Person(default), AudiencePart.Team("Ops *2*"), AudiencePart.Department("Sales"));

    private static Prompt Own(int number)
    {
        var prompt = Prompt.For(
            new PromptId(new Guid(number + 1, 0, 0, new byte[8])), default, default, "Asia/Tokyo", new Window(Friday, Closing), Closing.AddDays(2));
        if (number % 2 == 0)
            prompt.Answered(Closing);
        else
            prompt.Skip(SkipReason.Other, LongText[..Prompt.MaxSkipWords], Friday);
        return prompt;
    }

    private static ZonePreview Zone(string zone, int people) => new(
        zone, people, 1, new Occurrence(new DateOnly(2026, 11, 27), new DateOnly(2026, 11, 27), new Window(Friday, Friday.AddHours(4))));

    private static CheckIn Define(string name, Audience audience) => CheckIn.Create(
        default, name, audience, new CheckInTimes(WorkDays.Mon | WorkDays.Fri, new TimeOnly(14, 0), new TimeOnly(18, 0)), default, default, Friday);

    private static PromptFacts Facts(
        string name, IReadOnlyList<Question> questions, Privacy privacy = default, DateTimeOffset? lateUntil = null) => new(
        Prompt.For(default, default, default, "Asia/Tokyo", new Window(Friday, Closing), lateUntil), name, new DateOnly(2026, 11, 27), questions, privacy);

    private static GivenAnswers Answered(PromptFacts facts)
    {
        var prompt = Prompt.For(default, default, default, "Asia/Tokyo", facts.Prompt.Window);
        var isLong = facts.CheckIn == LongName;
        var answers = facts.Questions.Select(q => Answer.Of(prompt.Id, q, q.Kind switch
        {
            QuestionKind.Mood or QuestionKind.Rating => new AnswerValue("4", 4),
            QuestionKind.Number => new AnswerValue("1234.5"),
            QuestionKind.Choice => new AnswerValue(q.Choices[0]),
            QuestionKind.YesNo => new AnswerValue(AnswerReader.Yes),
            _ => new AnswerValue(isLong ? LongText : "Shipped the *release* [1](2)"),
        })).ToList();
        var blockers = facts.Questions.Where(q => q.Kind == QuestionKind.Blocker)
            .Select(q => Blocker.Open(default, prompt, q, "No access", Friday)).ToList();
        return new GivenAnswers(answers, blockers);
    }

    private static List<Question> Short() =>
    [
        Ask(1, QuestionKind.Text, "What got done this week?"),
        Ask(2, QuestionKind.Mood, "How was your week?"),
        Ask(3, QuestionKind.Number, "How many tickets?"),
        Ask(4, QuestionKind.Blocker, "Anything in your way?"),
    ];

    private static IReadOnlyList<Question> Long()
    {
        var text = string.Concat(Enumerable.Repeat("How did it _really_ go? ", 10))[..Question.MaxText];
        return
        [
            Ask(1, QuestionKind.Text, text), Ask(2, QuestionKind.Mood, text), Ask(3, QuestionKind.Rating, text), Ask(4, QuestionKind.Number, text),
            Ask(5, QuestionKind.Choice, text, [.. Enumerable.Range(1, Question.MaxChoices).Select(i => $"{i} {text[..40]}")]),
            Ask(6, QuestionKind.YesNo, text), Ask(7, QuestionKind.Text, text), Ask(8, QuestionKind.Text, text), Ask(9, QuestionKind.Text, text),
            Ask(10, QuestionKind.Blocker, text),
        ];
    }

    private static Question Ask(byte number, QuestionKind kind, string text, params IReadOnlyList<string> choices) =>
        new(new QuestionId(new Guid(0, 0, 0, [0, 0, 0, 0, 0, 0, 0, number])), kind, text, choices);
}
