using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Indicators;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Whether guards give their limits in the unit of what they watch, in this goal or in one that others share.</summary>
internal sealed class GuardUnits(FeedbackDb db)
{
    /// <param name="guards">As they were typed, each with the name of the KPI it limits.</param>
    /// <param name="besides">The KPIs of the goal itself.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<Problem>> CheckAsync(
        IReadOnlyList<(string Of, TypedGuard Typed)> guards, IReadOnlyList<KpiTerms> besides, CancellationToken ct)
    {
        var elsewhere = guards.Where(g => g.Typed.Limit.Unit is not null).Select(g => g.Typed.Guard.Watches)
            .Distinct().Where(key => !besides.Any(k => k.Key == key)).ToList();
        var found = elsewhere.Count == 0 ? [] : await db.Set<Kpi>().AsNoTracking()
            .Where(k => k.LiveKey != null && elsewhere.Contains(k.LiveKey) && k.Terms != null && db.Set<Goal>().Any(g => g.Id == k.GoalId && g.Level != GoalLevel.Person))
            .ToListAsync(ct);
        var watched = besides.Concat(found.Select(k => k.Terms!)).DistinctBy(k => k.Key).ToDictionary(k => k.Key);
        return [.. from guard in guards
            let terms = watched.GetValueOrDefault(guard.Typed.Guard.Watches)
            where terms is not null && !guard.Typed.Fits(terms.Unit, terms.Currency)
            select new Problem("Goals.KpiGuardUnit", CardText.EscapeLine(guard.Of), CardText.EscapeLine(terms.Name), KpiLineText.Guard(guard.Typed.Guard, terms.Unit, terms.Currency))];
    }
}
