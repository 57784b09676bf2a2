using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Cascading;

/// <summary>Reads who has taken on what of a KPI's target, of the goals below that the reader may see.</summary>
internal sealed class ReadCoverage(FeedbackDb db, GoalAccess access)
{
    public async Task<Coverage> OfAsync(Goal goal, KpiTerms kpi, PersonId reader, CancellationToken ct)
    {
        var children = (await access.VisibleTo(reader).AsNoTracking().Where(g => g.ParentId == goal.Id).ToListAsync(ct))
            .UnionBy(db.Set<Goal>().Local.Where(g => g.ParentId == goal.Id), g => g.Id).ToList();
        var ids = children.ConvertAll(c => c.Id);
        var terms = (await db.Set<GoalTerms>().AsNoTracking().Where(t => EF.Parameter(ids).Contains(t.GoalId)).ToListAsync(ct))
            .UnionBy(db.Set<GoalTerms>().Local.Where(t => ids.Contains(t.GoalId)), t => t.Id).ToLookup(t => t.GoalId);
        var owners = children.ConvertAll(c => c.OwnerId);
        var names = await db.Set<Person>().Where(p => EF.Parameter(owners).Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        var parts = new List<CoveredPart>();
        foreach (var child in children)
        {
            var version = terms[child.Id].MaxBy(t => child.AgreedNumber is { } agreed ? t.Number == agreed ? int.MaxValue : 0 : t.Number);
            if (version?.Kpis.FirstOrDefault(k => IsPart(k, kpi)) is { Target: { } target })
                parts.Add(new(CascadeReceiver.KeyOf(child.Level, child.Unit, child.OwnerId), child.Unit is null ? names[child.OwnerId] : $"{child.Unit} · {names[child.OwnerId]}", target, StateOf(child)));
        }

        // Who declined and has taken on a part since, has taken it on.
        return new Coverage(kpi, [.. parts.GroupBy(p => p.Key).SelectMany(of => of.Any(p => p.State != CoverState.Declined) ? of.Where(p => p.State != CoverState.Declined) : of.Take(1))
            .OrderBy(p => p.State).ThenBy(p => p.Name, StringComparer.Ordinal)]);
    }

    /// <summary>Made from it, or called the same in the same unit by whoever set the goal by hand.</summary>
    private static bool IsPart(KpiTerms child, KpiTerms parent) => child.PartOf is { } of ? of == parent.Id
        : child.Unit == parent.Unit && child.Currency == parent.Currency && TypedText.Comparable(child.Name) == TypedText.Comparable(parent.Name);

    private static CoverState StateOf(Goal goal) => goal switch
    {
        { Status: GoalStatus.Dropped } => CoverState.Declined,
        { AgreedNumber: not null } => CoverState.Agreed,
        { Status: GoalStatus.Draft } => CoverState.Draft,
        _ => CoverState.Waiting,
    };
}
