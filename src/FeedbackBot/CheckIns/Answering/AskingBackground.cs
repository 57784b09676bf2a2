using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>What an asking card says beside its questions: the last plan, what is still in the way, and whether somebody else may read the answers than the last time.</summary>
internal sealed class AskingBackground(FeedbackDb db, LastPlans plans, PrivacyChanges privacies, StillOpen blockers, IEnumerable<IQuestionSupplier> suppliers)
{
    /// <summary>One prompt with what its card says.</summary>
    public async Task<PromptFacts> AddAsync(PromptFacts facts, CancellationToken ct)
    {
        var checkIn = await db.Set<Round>().Where(r => r.Id == facts.Prompt.RoundId).Select(r => (CheckInId?)r.CheckInId).SingleOrDefaultAsync(ct);
        return checkIn is { } id ? await AddAsync(facts, id, ct) : facts;
    }

    /// <summary>The same only where something was typed for a supplied question, which cannot be shown without it.</summary>
    public async Task<PromptFacts> AddAsync(PromptFacts facts, IReadOnlyDictionary<int, string> typed, CancellationToken ct) =>
        typed.Keys.Any(i => facts.Questions[i].IsSupplied) ? await AddAsync(facts, ct) : facts;

    /// <summary>The same where the round may not be stored yet.</summary>
    public async Task<PromptFacts> AddAsync(PromptFacts facts, CheckInId checkIn, CancellationToken ct) =>
        (await ReadAsync(new Asked(checkIn, facts.Prompt.RoundId, facts.Date, facts.Questions, facts.Privacy), [facts.Prompt.PersonId], ct, facts.Prompt))(facts);

    /// <returns>Adds it to the prompt of any of these people.</returns>
    public async Task<Func<PromptFacts, PromptFacts>> ReadAsync(Asked asked, IReadOnlyList<PersonId> people, CancellationToken ct, Prompt? answered = null)
    {
        var planned = LastPlans.Concerns(asked.Questions)
            ? await plans.ReadAsync(asked.Round, asked.Date, people, ct)
            : new Dictionary<PersonId, LastPlan>();
        var before = await privacies.ReadAsync(asked.CheckIn, asked.Date, asked.Privacy, people, ct);
        var open = StillOpen.Beside(asked.Questions) is null ? null : await blockers.ReadAsync(asked.Privacy, people, answered?.Id, ct);
        var supplied = asked.Questions.Any(q => q.IsSupplied) ? suppliers.FirstOrDefault(s => asked.Questions.Any(q => q.Kind == s.Kind)) : null;
        var parts = supplied is null ? null : await supplied.ReadAsync(people, answered?.SaidSince, ct);
        return facts => facts with
        {
            LastPlan = planned.GetValueOrDefault(facts.Prompt.PersonId),
            PrivacyBefore = before.TryGetValue(facts.Prompt.PersonId, out var was) ? was : null,
            Supplied = parts is null ? [] : [.. parts[facts.Prompt.PersonId]],
            StillOpen = open is null ? [] : [.. open[facts.Prompt.PersonId]],
        };
    }
}

/// <summary>A round, as far as its cards are concerned.</summary>
internal sealed record Asked(CheckInId CheckIn, RoundId Round, DateOnly Date, IReadOnlyList<Question> Questions, Privacy Privacy);
