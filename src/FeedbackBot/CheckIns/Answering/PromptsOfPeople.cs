using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

internal static class PromptsOfPeople
{
    /// <summary>Tracked prompts with what their cards show, and whom they ask: for what nobody's click is the reason of.</summary>
    public static async Task<List<PromptOfPerson>> OfPeopleAsync(this FeedbackDb db, IQueryable<Prompt> prompts, CancellationToken ct) => await (
        from prompt in prompts
        join round in db.Set<Round>() on prompt.RoundId equals round.Id
        join checkIn in db.Set<CheckIn>() on round.CheckInId equals checkIn.Id
        join set in db.Set<QuestionSet>() on round.QuestionSetId equals set.Id
        join person in db.Set<Person>() on prompt.PersonId equals person.Id
        orderby prompt.Id
        select new PromptOfPerson(
            new PromptFacts(prompt, checkIn.Name, round.Date, set.Questions, new Privacy(round.Confidentiality, round.Threshold)) { Channels = round.Channels }, person)).ToListAsync(ct);
}

internal sealed record PromptOfPerson(PromptFacts Facts, Person Person);
