using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Gives a few people their prompt and its card. Who has one already gets no other.</summary>
internal sealed class AskPeople(FeedbackDb db, AskingBackground background, Outbox outbox, ChannelSignal channels, TimeProvider clock)
{
    /// <returns>How many were asked.</returns>
    public async Task<int> RunAsync(OpeningRound opening, IReadOnlyList<PersonToAsk> people, CancellationToken ct)
    {
        var asks = await (
            from round in db.Set<Round>()
            join definition in db.Set<CheckIn>() on round.CheckInId equals definition.Id
            join set in db.Set<QuestionSet>() on round.QuestionSetId equals set.Id
            where round.Id == opening.Round
            select new
            {
                definition.Id,
                round.Channels,
                CheckIn = definition.Name,
                round.Date,
                set.Questions,
                definition.LateHours,
                Privacy = new Privacy(round.Confidentiality, round.Threshold),
            }).SingleAsync(ct);

        // Whoever answered after the count would show themselves by what they change.
        if (asks.Privacy.IsAnonymous && await db.Set<AnonymousResult>().AnyAsync(r => r.RoundId == opening.Round, ct))
            return 0;
        var windows = people.ToDictionary(p => p.Id, p => p.Window);
        var ids = windows.Keys.ToList();
        var asked = await db.Set<Prompt>().Where(p => p.RoundId == opening.Round && ids.Contains(p.PersonId)).ToDictionaryAsync(p => p.PersonId, ct);
        var toAsk = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsActive).ToListAsync(ct);
        var zone = LocalTimes.FindZone(opening.Zone) ?? TimeZoneInfo.Utc;
        var add = await background.ReadAsync(new Asked(asks.Id, opening.Round, asks.Date, asks.Questions, asks.Privacy), ids, ct);
        var count = 0;
        foreach (var person in toAsk)
        {
            if (asked.GetValueOrDefault(person.Id) is { } former)
            {
                if (former.AskAgain(clock.GetUtcNow()))
                {
                    await AgainAsync(person, FactsOf(former), ct);
                    count++;
                }

                continue;
            }

            var window = windows[person.Id];
            var lateUntil = asks.Privacy.IsAnonymous ? null : LateText.Until(window.ClosesAt, asks.LateHours, zone);
            var prompt = Prompt.For(clock.NewId<PromptId>(), opening.Round, person.Id, opening.Zone, window, lateUntil, clock.GetUtcNow());
            db.Set<Prompt>().Add(prompt);
            await outbox.PostAsync(
                new Destination.ToPerson(person.Id), PromptOccasions.Ask(prompt.Id),
                Card(person, FactsOf(prompt)), until: prompt.ClosesAt, ct);
            count++;
        }

        if (count > 0 && asks.Channels.Count > 0)
            channels.Changed(opening.Round);
        return count;

        PromptFacts FactsOf(Prompt prompt) => add(new PromptFacts(prompt, asks.CheckIn, asks.Date, asks.Questions, asks.Privacy) { Channels = asks.Channels });
    }

    /// <summary>Their prompt was taken back and they belong to it again: the same card asks once more.</summary>
    private Task AgainAsync(Person person, PromptFacts facts, CancellationToken ct) => outbox.RestoreAsync(
        new Destination.ToPerson(person.Id), PromptOccasions.Ask(facts.Prompt.Id), PromptOccasions.Again(facts.Prompt.Id, facts.Prompt.Version),
        Card(person, facts), ct);

    private static OutgoingMessage.Card Card(Person person, PromptFacts facts)
    {
        var texts = Texts.For(person.Language);
        return new OutgoingMessage.Card(CheckInCardsAsk.One(texts, facts, AskForm.Empty), texts["CheckIns.AskSummary", facts.CheckIn]);
    }
}
