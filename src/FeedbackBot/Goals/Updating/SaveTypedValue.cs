using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Updating;

/// <summary>Keeps what somebody typed for a KPI on a card, or says everything that is wrong with it.</summary>
internal sealed class SaveTypedValue(FeedbackDb db, RecordValue record, TimeProvider clock)
{
    /// <param name="actor">Who typed it; whether they may is looked at here.</param>
    /// <param name="id">For which KPI.</param>
    /// <param name="typed">What was typed, not empty.</param>
    /// <param name="source">On which card.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="day">The day of the value it is said instead of; null for today.</param>
    public async Task<IReadOnlyList<Problem>> RunAsync(Actor actor, KpiId id, TypedValue typed, ValueSource source, CancellationToken ct, DateOnly? day = null)
    {
        var (entry, problems) = await ReadAsync(actor, id, typed, source, day, ct);
        return entry is null ? problems : await record.RunAsync(entry, actor.ExternalId, ct) is RecordOutcome.Refused refused ? [refused.Problem] : [];
    }

    /// <summary>Everything that is wrong with it; nothing is kept.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(Actor actor, KpiId id, TypedValue typed, ValueSource source, CancellationToken ct, DateOnly? day = null) =>
        (await ReadAsync(actor, id, typed, source, day, ct)).Problems;

    private async Task<(ValueEntry? Entry, IReadOnlyList<Problem> Problems)> ReadAsync(Actor actor, KpiId id, TypedValue typed, ValueSource source, DateOnly? day, CancellationToken ct)
    {
        if (await db.Set<Kpi>().SingleOrDefaultAsync(k => k.Id == id, ct) is not { } kpi)
            return (null, [new Problem("Goals.ValueNotThere")]);
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == kpi.GoalId, ct);
        if (!ValueRights.May(actor, kpi, goal))
            return (null, [new Problem("Goals.UpdateNotYours")]);
        if (kpi.Terms is not { } terms)
            return (null, [new Problem("Goals.UpdateTakenAway")]);
        if (typed.Value.Length == 0)
            return (null, [new Problem("Goals.UpdateValueNeeded")]);
        var value = KpiNumbers.Parse(actor.Texts, terms, typed.Value);
        Confidence? sure = Enum.TryParse<Confidence>(typed.Sure, out var said) && Enum.IsDefined(said) ? said : null;
        if (value.Problem is { } wrong)
            return (null, [wrong]);
        var zone = await RecordValue.ZoneAsync(db, goal, ct);
        var today = clock.GetUtcNow().DateIn(zone);
        var entry = new ValueEntry(kpi.Id, ValueTime.Of(day ?? (today < goal.To ? today : goal.To), zone), value.Value, source)
        {
            Note = typed.Note,
            Confidence = sure,
            AuthorId = actor.Person!.Id,
        };
        return ValueChecks.Of(goal, kpi, entry, clock.GetUtcNow(), today) is { } refusal ? (null, [refusal]) : (entry, []);
    }
}
