using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Delivery;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>"Send" on the asking card.</summary>
internal sealed class AnswerPrompt(
    PromptReader prompts, SubmitAnswer submit, AnswerAnonymously anonymously, Drafts drafts, AskingBackground background, Outbox outbox,
    PostReminder reminders, TimeProvider clock) : ICardAction
{
    public static string Verb => CheckInCardsAsk.AnswerVerb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        if (call.Actor.Person is not { } person || call.GetId<PromptId>(CheckInCards.PromptKey) is not { } id
            || await prompts.FindAsync(id, person.Id, ct) is not { } facts)
            return new CardAnswer.Say(call.Texts["CheckIns.NotYours"]);
        return await AnswerAsync(call, facts, ct);
    }

    /// <summary>What a click on Send does to this person's own prompt.</summary>
    public async Task<CardAnswer> AnswerAsync(CardCall call, PromptFacts facts, CancellationToken ct)
    {
        var (texts, now) = (call.Texts, clock.GetUtcNow());
        var typed = TypedAnswers.Read(call, facts);
        if (facts.Privacy.IsAnonymous)
            return await anonymously.RunAsync(call, facts, typed.Values, ct);
        var hasDraft = facts.Prompt.HasDraft;
        if (hasDraft)
            typed = typed.With(await drafts.ReadAsync(facts, ct)) with { Still = typed.Still ?? await drafts.StillAsync(facts, ct) };
        switch (await submit.RunAsync(facts, typed, texts.Culture, ct))
        {
            case SubmitOutcome.Taken taken:
                if (hasDraft)
                    await drafts.ForgetAsync(facts.Prompt, ct);
                var card = CheckInCardsAnswered.Answered(texts, facts, taken.Given, now);
                if (call.Get(CheckInCardsAsk.CopyKey) is not null)
                    await ReviseOriginalAsync(facts, taken.IsSecondStep, new OutgoingMessage.Card(card, texts["CheckIns.AnsweredSummary", facts.CheckIn]), ct);
                if (facts.Prompt.Submissions == 1 && !taken.IsSecondStep)
                    await reminders.EndAsync(facts, texts, ReminderEnd.Answered, call.Get(CheckInCardsAsk.CopyKey), ct);
                var open = FollowUps.Open(facts.Questions, taken.Given, typed);
                return new CardAnswer.Replace(open.Count == 0
                    ? card
                    : CheckInCardsFollowUp.One(texts, facts, taken.Given, open, now, call.Get(CheckInCardsAsk.CopyKey)))
                { Lasts = open.Count == 0 };
            case SubmitOutcome.NotTaken old when typed.Seen == facts.Prompt.Submissions && !facts.Prompt.TakesAnswers(now) && !Says(facts, old.Given, typed, texts.Culture):
                return new CardAnswer.Say(texts["CheckIns.ChangeTooLate", CheckInCards.Moment(texts, facts.Prompt.ClosesAt, facts.Zone)]);
            case SubmitOutcome.NotTaken old:
                var same = typed.Seen + 1 == facts.Prompt.Submissions && Says(facts, old.Given, typed, texts.Culture);
                return new CardAnswer.Replace(CheckInCardsAnswered.Answered(
                    texts, facts, old.Given, now, note: same ? null : texts["CheckIns.AlreadyAnswered"]));
            case SubmitOutcome.Wrong wrong:
                facts.Prompt.LeaveCard(now);
                return Again(call, await background.AddAsync(facts, ct), typed, wrong, now);
            default:
                return facts.Prompt.IsWithdrawn ? new CardAnswer.Say(texts["CheckIns.Withdrawn"]) : await LateAsync(call, facts, typed, now, ct);
        }
    }

    /// <summary>The card that first asked still stands above the copy that was answered, or has not come yet and is not to come.</summary>
    private Task ReviseOriginalAsync(PromptFacts facts, bool isSecondStep, OutgoingMessage message, CancellationToken ct) => outbox.WithdrawAsync(
        new Destination.ToPerson(facts.Prompt.PersonId), PromptOccasions.Ask(facts.Prompt.Id),
        isSecondStep
            ? PromptOccasions.Followed(facts.Prompt.Id, facts.Prompt.Submissions)
            : PromptOccasions.Answered(facts.Prompt.Id, facts.Prompt.Submissions), message, ct);

    private static CardAnswer Again(CardCall call, PromptFacts facts, TypedAnswers typed, SubmitOutcome.Wrong wrong, DateTimeOffset now)
    {
        var before = AskForm.Of(facts.Questions, wrong.Given);
        var values = new Dictionary<int, string>(before.Values);
        for (var i = 0; i < facts.Questions.Count; i++)
        {
            if (!typed.Shows(i))
                continue;
            values.Remove(i);
            if (typed.Values.TryGetValue(i, out var value))
                values[i] = value;
        }

        try
        {
            return new CardAnswer.Replace(CheckInCardsAsk.One(
                call.Texts, facts, new AskForm(
                values, wrong.Problems, call.Get(CheckInCardsAsk.CopyKey), facts.Prompt.Takes(now) == Intake.Late)
                {
                    Early = EarlyKey.Parse(call.Get(CheckInCardsAsk.EarlyDataKey)),
                    FollowUps = before.FollowUps,
                    Still = typed.Still ?? before.Still,
                }));
        }
        catch (CardTooLargeException)
        {
            // The clicked card still holds what was typed: it stays, and is told about.
            var problems = facts.Questions.Where(q => wrong.Problems.ContainsKey(q.Id))
                .Select(q => call.Texts["CheckIns.ProblemOf", CardText.EscapeLine(q.Text), wrong.Problems[q.Id].In(call.Texts)]);
            return new CardAnswer.Say(string.Join("\n\n", problems));
        }
    }

    /// <summary>What came too late is kept to be copied, and shown; where it is more than can be kept, the clicked card keeps it.</summary>
    private async Task<CardAnswer> LateAsync(CardCall call, PromptFacts facts, TypedAnswers typed, DateTimeOffset now, CancellationToken ct)
    {
        await drafts.KeepToCopyAsync(facts, typed, ct);
        var kept = await drafts.ReadAsync(facts, ct);
        return typed.Values.All(t => kept.GetValueOrDefault(t.Key) == TypedText.Clean(t.Value))
            ? new CardAnswer.Replace(CheckInCardsAnswered.ClosedWith(call.Texts, await background.AddAsync(facts, kept, ct), now, kept))
            : new CardAnswer.Say(call.Texts["CheckIns.Closed", CheckInCards.Moment(call.Texts, facts.Prompt.ClosesAt, facts.Zone)]);
    }

    private static bool Says(PromptFacts facts, GivenAnswers given, TypedAnswers typed, CultureInfo culture) =>
        facts.Questions.Select((question, i) => !typed.Shows(i)
            || AnswerReader.Read(question, typed.Values.GetValueOrDefault(i), culture) is { Problem: null } reading
            && reading.Value?.Text == given.To(question)?.Value).All(same => same);
}
