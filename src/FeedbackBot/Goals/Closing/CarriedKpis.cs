using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>KPIs that go on in another goal: other ids, another key where somebody took theirs meanwhile, and a part of what the goal above has now.</summary>
internal sealed class CarriedKpis(FeedbackDb db, TimeProvider clock)
{
    /// <param name="ended">The goal they were of; its keys are free.</param>
    /// <param name="parent">The goal above the one they go on in.</param>
    /// <param name="kpis">As they go on.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<KpiTerms>> OfAsync(Goal ended, GoalId? parent, IReadOnlyList<KpiTerms> kpis, CancellationToken ct)
    {
        var taken = await LiveKeys.ReadAsync(db, ended.Id, ct);
        var keys = new Dictionary<string, string>();
        foreach (var kpi in kpis)
        {
            // Nobody else of the goal gets a key that one of it has.
            keys[kpi.Key] = KpiKey.Free(kpi.Key, key => taken.Contains(key) || keys.ContainsValue(key) || (key != kpi.Key && kpis.Any(k => k.Key == key)));
        }

        var (above, version) = kpis.Any(k => k.PartOf is not null) ? await AboveAsync(parent, ct) : ([], null);
        var parts = kpis.Select(k => k.PartOf).OfType<KpiId>().ToList();
        var before = await db.Set<Kpi>().Where(k => parts.Contains(k.Id)).ToDictionaryAsync(k => k.Id, k => k.Name, ct);
        return [.. RenamedKpis.Of(kpis, keys).Select(k => Below(k with { Id = clock.NewId<KpiId>() }, above, version, before))];
    }

    /// <summary>What it was a part of may go on with another id, under the same name. Where it does not, nothing is left that it is a part of.</summary>
    private static KpiTerms Below(KpiTerms kpi, IReadOnlyList<KpiTerms> above, int? version, Dictionary<KpiId, string> before)
    {
        if (kpi.PartOf is not { } was || above.Any(a => a.Id == was))
            return kpi;
        var now = above.FirstOrDefault(a => before.TryGetValue(was, out var name) && TypedText.Comparable(a.Name) == TypedText.Comparable(name));
        return kpi with { PartOf = now?.Id, PartOfVersion = now is null || kpi.PartOfVersion is null ? null : version };
    }

    private async Task<(IReadOnlyList<KpiTerms> Kpis, int? Version)> AboveAsync(GoalId? parent, CancellationToken ct)
    {
        var terms = parent is not { } id ? null : await (
            from goal in db.Set<Goal>()
            join version in db.Set<GoalTerms>() on goal.Id equals version.GoalId
            where goal.Id == id && version.Number == goal.AgreedNumber
            select version).AsNoTracking().SingleOrDefaultAsync(ct);
        return (terms?.Kpis ?? [], terms?.Number);
    }
}
