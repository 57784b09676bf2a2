using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Gives a few people their prompt and its card. Who has one already gets no other.</summary>
internal sealed class AskPeople(FeedbackDb db, Outbox outbox, TimeProvider clock)
{
    /// <returns>How many were asked.</returns>
    public async Task<int> RunAsync(OpeningRound opening, IReadOnlyList<PersonId> people, CancellationToken ct)
    {
        var asks = await (
            from round in db.Set<Round>()
            join definition in db.Set<CheckIn>() on round.CheckInId equals definition.Id
            join set in db.Set<QuestionSet>() on round.QuestionSetId equals set.Id
            where round.Id == opening.Round
            select new
            {
                CheckIn = definition.Name,
                round.Date,
                set.Questions,
                definition.LateHours,
                Privacy = new Privacy(round.Confidentiality, round.Threshold),
            }).SingleAsync(ct);
        var ids = people.ToList();
        var asked = await db.Set<Prompt>().Where(p => p.RoundId == opening.Round && ids.Contains(p.PersonId)).Select(p => p.PersonId).ToListAsync(ct);
        var toAsk = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsActive).ToListAsync(ct);
        var window = opening.Occurrence.Window;
        var lateUntil = LateText.Until(window.ClosesAt, asks.LateHours, LocalTimes.FindZone(opening.Zone) ?? TimeZoneInfo.Utc);
        var count = 0;
        foreach (var person in toAsk.Where(p => !asked.Contains(p.Id)))
        {
            var prompt = Prompt.For(clock.NewId<PromptId>(), opening.Round, person.Id, opening.Zone, window, lateUntil);
            db.Set<Prompt>().Add(prompt);
            var texts = Texts.For(person.Language);
            var card = CheckInCardsAsk.One(texts, new PromptFacts(prompt, asks.CheckIn, asks.Date, asks.Questions, asks.Privacy), AskForm.Empty);
            await outbox.PostAsync(
                new Destination.ToPerson(person.Id), PromptOccasions.Ask(prompt.Id),
                new OutgoingMessage.Card(card, texts["CheckIns.AskSummary", asks.CheckIn]), ct);
            count++;
        }

        return count;
    }
}
