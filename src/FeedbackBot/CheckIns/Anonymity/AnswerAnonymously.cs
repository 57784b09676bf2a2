using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>
/// "Send" on the card of an anonymous round. What is answered to the click is kept for resends, and its message is
/// changed: so no answer to such a click ever holds what was typed. Where something is wrong the clicked card stays, and
/// with it what was typed.
/// </summary>
internal sealed class AnswerAnonymously(FeedbackDb db, Urns urns, Outbox outbox, PostReminder reminders, TimeProvider clock)
{
    public async Task<CardAnswer> RunAsync(CardCall call, PromptFacts facts, IReadOnlyDictionary<int, string> typed, CancellationToken ct)
    {
        var (texts, prompt, now) = (call.Texts, facts.Prompt, clock.GetUtcNow());
        var card = CheckInCardsAnonymous.Taken(texts, facts);
        if (prompt.State == PromptState.Answered)
            return new CardAnswer.Replace(card);
        if (!prompt.TakesAnswers(now) || await db.Set<AnonymousResult>().AnyAsync(r => r.RoundId == prompt.RoundId, ct))
            return new CardAnswer.Say(texts["CheckIns.Closed", CheckInCards.Moment(texts, prompt.ClosesAt, facts.Zone)]);

        var readings = facts.Questions.Select((question, i) =>
            (question, reading: AnswerReader.Read(question, typed.GetValueOrDefault(i), texts.Culture))).ToList();
        var problems = readings.Where(r => r.reading.Problem is not null).Select(r =>
            texts["CheckIns.ProblemOf", CardText.EscapeLine(r.question.Text), r.reading.Problem!.In(texts)]).ToList();
        if (problems.Count > 0)
            return new CardAnswer.Say(string.Join("\n\n", problems));

        await reminders.EndAsync(facts, texts, ReminderEnd.Answered, call.Get(CheckInCardsAsk.CopyKey), ct);
        prompt.TookPart(now);
        var team = await TeamAsync(facts, call.Actor.Person!, ct);
        await urns.PutAsync(
            prompt.RoundId, [.. readings.Where(r => r.reading.Value is not null).Select(r => new Slip(r.question.Id, team, r.reading.Value!.Value.Text))], ct);
        if (call.Get(CheckInCardsAsk.CopyKey) is not null)
        {
            await outbox.WithdrawAsync(
                new Destination.ToPerson(prompt.PersonId), PromptOccasions.Ask(prompt.Id), PromptOccasions.Answered(prompt.Id, prompt.Submissions),
                new OutgoingMessage.Card(card, texts["CheckIns.AnsweredSummary", facts.CheckIn]), ct);
        }

        return new CardAnswer.Replace(card) { Lasts = true };
    }

    /// <summary>A team of which only a few were asked can never be a group of the result, and its name beside an answer would give it away.</summary>
    private async Task<string?> TeamAsync(PromptFacts facts, Person person, CancellationToken ct)
    {
        if (person.Team is not { } team)
            return null;
        var round = facts.Prompt.RoundId;
        var asked = await db.Set<Prompt>()
            .CountAsync(p => p.RoundId == round && db.Set<Person>().Any(other => other.Id == p.PersonId && other.Team == team), ct);
        return asked >= facts.Privacy.Threshold ? team : null;
    }
}
