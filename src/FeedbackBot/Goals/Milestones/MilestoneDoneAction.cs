using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Showing;
using FeedbackBot.Goals.Values;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Milestones;

/// <summary>"Done" beside a milestone: the value yes for today, as it can be said in chat.</summary>
internal sealed class MilestoneDoneAction(FeedbackDb db, GoalCardCall cards, RecordValue record, TimeProvider clock) : ICardAction
{
    public static string Verb => MilestoneCards.DoneVerb;

    public Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct) => cards.RunAsync(call, (goal, _) => DoneAsync(call, goal, ct), ct);

    private async Task<IReadOnlyList<Problem>> DoneAsync(CardCall call, Goal goal, CancellationToken ct)
    {
        if (call.GetId<KpiId>(MilestoneCards.KpiKey) is not { } id
            || await db.Set<Kpi>().SingleOrDefaultAsync(k => k.Id == id && k.GoalId == goal.Id, ct) is not { } kpi || kpi.Terms is { IsMilestone: false })
            return [new Problem("Goals.NotYours")];
        if (!ValueRights.May(call.Actor, kpi, goal))
            return [new Problem("Goals.ValueNotYours", CardText.EscapeLine(kpi.Name))];
        var zone = await RecordValue.ZoneAsync(db, goal, ct);
        var today = ValueTime.Of(clock.GetUtcNow().DateIn(zone), zone);
        var entry = new ValueEntry(kpi.Id, today, 1, ValueSource.Card) { AuthorId = call.Actor.Person!.Id };
        return await record.RunAsync(entry, call.Actor.ExternalId, ct) is RecordOutcome.Refused refused ? [refused.Problem] : [];
    }
}
