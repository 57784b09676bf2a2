using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Takes open prompts back from people who have left, or are not among those who are asked any more.</summary>
internal sealed class WithdrawPrompts(FeedbackDb db, Outbox outbox)
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
        var due = await (
            from prompt in db.Set<Prompt>()
            join round in db.Set<Round>() on prompt.RoundId equals round.Id
            join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
            join person in db.Set<Person>() on prompt.PersonId equals person.Id
            where ids.Contains(prompt.Id)
            select new { Prompt = prompt, CheckIn = checkIn.Name, Person = person }).ToListAsync(ct);
        var count = 0;
        foreach (var item in due.Where(item => item.Prompt.Withdraw()))
        {
            var texts = Texts.For(item.Person.Language);
            await outbox.ReviseAsync(
                new Destination.ToPerson(item.Person.Id), PromptOccasions.Ask(item.Prompt.Id),
                PromptOccasions.Withdrawn(item.Prompt.Id, item.Prompt.Version),
                new OutgoingMessage.Card(CheckInCardsAnswered.Withdrawn(texts, item.CheckIn), texts["CheckIns.ClosedSummary", item.CheckIn]), ct);
            count++;
        }

        return count;
    }
}
