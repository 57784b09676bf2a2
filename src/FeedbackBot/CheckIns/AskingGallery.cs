using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Bank;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Forms;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns;

/// <summary>What asks in more than one step, or with what was planned before; and the question bank.</summary>
internal sealed class AskingGallery : ICardGallery
{
    private static readonly DateTimeOffset Friday = new(2026, 11, 27, 13, 0, 0, TimeSpan.Zero);
    private static readonly string LongText = string.Concat(Enumerable.Repeat("很长的计划 <b>**long**</b> & [so on](x)\n", 200))[..Answer.MaxText];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        var (brief, full) = (Facts("Weekly", Steps("How was your week?", "What would help?")), Facts(new string('长', CheckIn.MaxName), Steps(Long, Long)));
        yield return new("checkins/ask", "with a plan", CheckInCardsAsk.One(
            texts, brief with { LastPlan = new LastPlan(new DateOnly(2026, 11, 20), "Ship the *release*") }, AskForm.Empty));
        yield return new("checkins/ask", "with a long plan", CheckInCardsAsk.One(
            texts, full with { LastPlan = new LastPlan(new DateOnly(2026, 11, 20), LongText) }, AskForm.Empty));
        yield return new("checkins/ask", "a channel reads it", CheckInCardsAsk.One(
            texts, brief with { Channels = [new RoundChannel(default, "Ops / *Daily*", true), new RoundChannel(default, "", false)] }, AskForm.Empty));
        yield return new("checkins/ask", "many channels read it", CheckInCardsAsk.One(texts, full with { Channels = RoundChannel.Longest }, AskForm.Empty));
        yield return new("checkins/ask", "plan asked about", CheckInCardsAsk.One(
            texts, Facts("Weekly", Recalled()) with { LastPlan = new LastPlan(new DateOnly(2026, 11, 20), "Ship the *release*") }, AskForm.Empty));
        yield return new("checkins/followup", "short", FollowUp(texts, brief, "Shipped it"));
        yield return new("checkins/followup", "long", FollowUp(texts, full, LongText));
        yield return new("checkins/show", "with steps", CheckInCardsDefinition.One(
            texts, CheckIn.Create(default, "Weekly", Audiences.Audience.OfTeam("Ops"), Times, default, default, Friday), [.. brief.Questions, .. Recalled()],
            Audiences.AudienceNames.None, null));
        var form = new CheckInForm(default, IsNew: true) { Name = "Weekly", Who = "reports", Days = "fri", At = "14:00", Closes = "18:00", Asks = "What did you finish?" };
        yield return new("checkins/form", "short", CheckInCardsForm.One(texts, form, isAdmin: false, []));
        yield return new("checkins/form", "empty", CheckInCardsForm.One(texts, new CheckInForm(default, IsNew: true), isAdmin: true, []));
        yield return new("checkins/form", "long", CheckInCardsForm.One(
            texts, form with { IsNew = false, Name = Long, At = "noonish", People = LongText[..CheckInForm.MaxPeople], Asks = LongText }, isAdmin: true,
            [.. Enumerable.Repeat(texts["CheckIns.TeamUnknown", CardText.EscapeLine(Long), "**Ops**"], 12)], Long));
        yield return new("checkins/templates", "all", CheckInCardsTemplates.List(texts));
        yield return new("checkins/bank", "short", CheckInCardsBank.List(texts, [], 1));
        yield return new("checkins/bank", "long", CheckInCardsBank.List(
            texts, [.. Enumerable.Range(0, 60).Select(i => BankQuestion.Of(default, $"{i}-{new string('b', 20)}", "mood: " + Long, default, Friday))], 1));
    }

    private static CheckInTimes Times => new(People.WorkDays.Fri, new TimeOnly(14, 0), new TimeOnly(18, 0));

    private static string Long => string.Concat(Enumerable.Repeat("How did it _really_ go? ", 10))[..Question.MaxText];

    private static AdaptiveCard FollowUp(Texts texts, PromptFacts facts, string words)
    {
        var given = new GivenAnswers(
            [Answer.Of(default, facts.Questions[0], new AnswerValue(words)), Answer.Of(default, facts.Questions[1], new AnswerValue("2", 2))], []);
        return CheckInCardsFollowUp.One(texts, facts, given, [.. facts.Questions.Where(q => q.After is not null)], Friday, copy: null);
    }

    private static PromptFacts Facts(string name, IReadOnlyList<Question> questions) => new(
        Prompt.For(default, default, default, "Asia/Tokyo", new Window(Friday, Friday.AddHours(4))), name, new DateOnly(2026, 11, 27), questions, Privacy.Named);

    private static IReadOnlyList<Question> Steps(string first, string second) =>
    [
        Ask(1, QuestionKind.Text, first) with { Plan = PlanPart.Made },
        Ask(2, QuestionKind.Mood, first),
        Ask(3, QuestionKind.Text, second) with { After = new FollowUp(Id(2), FollowUpWhen.AtMost, "2") },
        Ask(4, QuestionKind.Rating, second) with { After = new FollowUp(Id(2), FollowUpWhen.Below, "3") },
        Ask(5, QuestionKind.Number, first) with { IsOptional = true, Group = "" },
    ];

    private static IReadOnlyList<Question> Recalled() =>
    [
        Ask(6, QuestionKind.Text, "What became of it?") with { Plan = PlanPart.Recalled },
        Ask(7, QuestionKind.YesNo, "Done?") with { Plan = PlanPart.Recalled },
    ];

    private static Question Ask(byte number, QuestionKind kind, string text) => new(Id(number), kind, text, []);

    private static QuestionId Id(byte number) => new(new Guid(0, 0, 1, [0, 0, 0, 0, 0, 0, 0, number]));
}
