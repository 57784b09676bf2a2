using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Agreement;

/// <summary>The side whose turn it is agrees to the very terms it saw; they are frozen from then on.</summary>
internal sealed class AgreeGoal(FeedbackDb db, GapsToFill gaps, SealTerms seal, TellSides tell, AuditLog audit, TimeProvider clock)
{
    /// <param name="actor">Who agrees.</param>
    /// <param name="goal">To what.</param>
    /// <param name="number">Of the terms that were on the card: others may be on the table by now.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, Goal goal, int number, CancellationToken ct)
    {
        var me = actor.Person!.Id;
        if (goal.IsAgreed && goal.AgreedNumber == number && goal.OpenNumber is null && goal.IsSide(me))
            return [];
        if (goal.WaitsFor != me || goal.OpenNumber != number)
            return [new Problem("Goals.NotYourTurn")];
        if (goal.AgreedNumber is null && PeriodText.Ended(goal.Period, clock.GetUtcNow().DateIn(TimeZoneInfo.Utc)) is { } ended)
            return [ended];
        var terms = await db.Set<GoalTerms>().SingleAsync(t => t.GoalId == goal.Id && t.Number == number, ct);
        if (await gaps.OfAsync(goal, terms, agrees: true, ct) is { Count: > 0 } missing)
            return missing;
        await seal.RunAsync(goal, terms, me, clock.GetUtcNow(), ct);
        audit.Write(actor.ExternalId, "goals.agree", goal.Id.ToString());
        if (goal.OtherThan(me) is { } other)
            await tell.AgreedAsync(goal, terms, me, other, ct);
        return [];
    }
}
