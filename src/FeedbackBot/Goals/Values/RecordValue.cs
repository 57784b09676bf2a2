using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values;

/// <summary>
/// Keeps a value, wherever it comes from, or says why not. Values may come in any order, each for its own time; the same for the same time is
/// kept once, and another one for the same time corrects what was said before. See <see cref="ValuesBefore"/>.
/// </summary>
internal sealed class RecordValue(FeedbackDb db, AuditLog audit, TimeProvider clock)
{
    /// <param name="entry">Whoever says it has been looked at already: see <see cref="ValueRights"/>, or the system's token.</param>
    /// <param name="actor">For the audit log: the sender's external id, or the system's name.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<RecordOutcome> RunAsync(ValueEntry entry, string actor, CancellationToken ct)
    {
        var kpi = await db.Set<Kpi>().SingleAsync(k => k.Id == entry.KpiId, ct);
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == kpi.GoalId, ct);
        var now = clock.GetUtcNow();
        var zone = await ZoneAsync(db, goal, ct);
        if (ValueChecks.Of(goal, kpi, entry, now, now.DateIn(zone)) is { } problem)
            return new RecordOutcome.Refused(problem);

        // Of a day and an instant of it that are said at once, neither would see the other.
        await db.PassAsync($"goals/values/{kpi.Id}", ct);
        var before = await ValuesBefore.ReadAsync(db, entry, ct);
        if (before.Same(entry) is { } same)
            return new RecordOutcome.Unchanged(same);
        var value = KpiValue.Of(clock.NewId<KpiValueId>(), entry, before, now);
        db.Set<KpiValue>().Add(value);
        audit.Write(actor, before.Held.Count == 0 ? "kpi.record" : "kpi.correct", $"{kpi.Id},{value.Id}");
        return new RecordOutcome.Recorded(value, before.Held);
    }

    /// <summary>The calendar a goal's days are on: its owner's.</summary>
    public static async Task<TimeZoneInfo> ZoneAsync(FeedbackDb db, Goal goal, CancellationToken ct) =>
        LocalTimes.FindZone(await db.Set<Person>().Where(p => p.Id == goal.OwnerId).Select(p => p.TimeZone).SingleAsync(ct)) ?? TimeZoneInfo.Utc;
}

internal abstract record RecordOutcome
{
    /// <param name="Value">Which does not hold where its day was said as a whole.</param>
    /// <param name="Corrected">What held for the time until now.</param>
    internal sealed record Recorded(KpiValue Value, IReadOnlyList<KpiValue> Corrected) : RecordOutcome;

    /// <summary>It had been said already.</summary>
    internal sealed record Unchanged(KpiValue Value) : RecordOutcome;

    internal sealed record Refused(Problem Problem) : RecordOutcome;
}
