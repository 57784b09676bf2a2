using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values;

/// <summary>
/// The KPI somebody means by its key or name, or by the name of a goal that has one. Only those of goals they may see, those they are the
/// data owner of.
/// </summary>
internal sealed class FindKpi(FeedbackDb db, GoalAccess access)
{
    private const int MostNames = 500;

    public async Task<Parsed<FoundKpi>> RunAsync(Actor actor, string typed, CancellationToken ct)
    {
        var (wanted, me) = (TypedText.Comparable(typed), actor.Person!.Id);
        var seen = await SeenAsync(actor, ct);
        var exact = seen.Where(f => f.Kpi.LiveKey == wanted).ToList();
        if (exact.Count == 0)
            exact = [.. seen.Where(f => TypedText.Comparable(f.Kpi.Name) == wanted)];
        if (exact.Count == 0)
            exact = [.. seen.Where(f => TypedText.Comparable(f.Goal.Name) == wanted)];
        if (exact.Count > 1 && exact.Where(f => f.Kpi.DataOwnerId == me || f.Goal.OwnerId == me).ToList() is { Count: 1 } own)
            exact = own;
        var shown = CardText.EscapeLine(TypedText.Short(typed));
        return exact switch
        {
            [var one] => one,
            [] when seen.Count == 0 => new Problem("Goals.ValueNoKpis", shown),
            [] => new Problem("Goals.ValueKpiUnknown", shown, Keys(NearestNames.To(typed, seen.SelectMany(f => new[] { f.Kpi.Key, f.Kpi.Name }))
                .Select(n => seen.First(f => f.Kpi.Key == n || f.Kpi.Name == n).Kpi.Key).Distinct())),
            _ => new Problem("Goals.ValueKpiAmbiguous", shown, Keys(exact.Select(f => f.Kpi.Key).Take(10))),
        };
    }

    /// <summary>The KPI of this id, where they may see it.</summary>
    public Task<FoundKpi?> VisibleAsync(Actor actor, KpiId id, CancellationToken ct) => Seen(actor).SingleOrDefaultAsync(f => f.Kpi.Id == id, ct);

    private Task<List<FoundKpi>> SeenAsync(Actor actor, CancellationToken ct) =>
        Seen(actor).OrderBy(f => f.Kpi.Key).Take(MostNames).ToListAsync(ct);

    private IQueryable<FoundKpi> Seen(Actor actor)
    {
        var me = actor.Person!.Id;
        var visible = access.VisibleTo(me).Select(g => g.Id);
        return
            from kpi in db.Set<Kpi>()
            join goal in db.Set<Goal>() on kpi.GoalId equals goal.Id
            where goal.Level != GoalLevel.Role && (kpi.LiveKey != null || kpi.Terms != null) && goal.Status == GoalStatus.Agreed
                && (kpi.DataOwnerId == me || visible.Contains(goal.Id))
            select new FoundKpi { Kpi = kpi, Goal = goal };
    }

    private static string Keys(IEnumerable<string> keys) => string.Join(", ", keys.Select(k => $"`{k}`"));
}

internal sealed record FoundKpi
{
    public required Kpi Kpi { get; init; }

    public required Goal Goal { get; init; }

    public void Deconstruct(out Kpi kpi, out Goal goal) => (kpi, goal) = (Kpi, Goal);
}
