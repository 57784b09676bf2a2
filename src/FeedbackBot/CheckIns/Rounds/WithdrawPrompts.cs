using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Takes open prompts back from people who have left, or are not among those who are asked any more.</summary>
internal sealed class WithdrawPrompts(FeedbackDb db, Outbox outbox, PostReminder reminders)
{
    public IQueryable<Prompt> Superfluous(CheckIn checkIn)
    {
        var audience = db.Set<Person>().In(db, checkIn.Audience);
        return from prompt in db.Set<Prompt>()
               join round in db.Set<Round>() on prompt.RoundId equals round.Id
               where prompt.State == PromptState.Open && round.CheckInId == checkIn.Id
                   && !audience.Any(p => p.Id == prompt.PersonId && p.IsActive)
               select prompt;
    }

    public async Task<IReadOnlyList<PromptId>> DueAsync(WakeKey key, CancellationToken ct) =>
        await db.Set<CheckIn>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == key.CheckIn, ct) is { } checkIn
            ? await Superfluous(checkIn).Where(p => p.Zone == key.Zone).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(ct)
            : [];

    public async Task<int> RunAsync(IReadOnlyList<PromptId> prompts, CancellationToken ct)
    {
        var ids = prompts.ToList();
        var due = await db.OfPeopleAsync(db.Set<Prompt>().Where(p => ids.Contains(p.Id)), ct);
        var count = 0;
        foreach (var (facts, person) in due.Where(item => item.Facts.Prompt.Withdraw()))
        {
            var (texts, prompt) = (Texts.For(person.Language), facts.Prompt);
            await outbox.WithdrawAsync(
                new Destination.ToPerson(person.Id), PromptOccasions.Ask(prompt.Id), PromptOccasions.Withdrawn(prompt.Id, prompt.Version),
                new OutgoingMessage.Card(CheckInCardsAnswered.Withdrawn(texts, facts.CheckIn), texts["CheckIns.ClosedSummary", facts.CheckIn]), ct);
            await reminders.EndAsync(facts, texts, ReminderEnd.Withdrawn, clicked: null, ct);
            count++;
        }

        return count;
    }
}
