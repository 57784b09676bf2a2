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
    /// <summary>Among so many the nearest are looked for when none is meant; their own first.</summary>
    private const int MostNames = 500;

    public async Task<Parsed<FoundKpi>> RunAsync(Actor actor, string typed, CancellationToken ct)
    {
        var (wanted, me) = (TypedText.Comparable(typed), actor.Person!.Id);
        if (await Seen(actor).SingleOrDefaultAsync(f => f.Kpi.LiveKey == wanted, ct) is { } keyed)
            return keyed;

        // Names are compared as people compare them, which no database does.
        var seen = await Seen(actor).OrderBy(f => f.Kpi.Key)
            .Select(f => new { f.Kpi.Id, f.Kpi.Key, f.Kpi.Name, Goal = f.Goal.Name, IsOwn = f.Kpi.DataOwnerId == me || f.Goal.OwnerId == me }).ToListAsync(ct);
        var exact = seen.FindAll(f => TypedText.Comparable(f.Name) == wanted);
        if (exact.Count == 0)
            exact = seen.FindAll(f => TypedText.Comparable(f.Goal) == wanted);
        if (exact.Count > 1 && exact.FindAll(f => f.IsOwn) is { Count: 1 } own)
            exact = own;
        var shown = CardText.EscapeLine(TypedText.Short(typed));
        return exact switch
        {
            [var one] => await Seen(actor).SingleAsync(f => f.Kpi.Id == one.Id, ct),
            [] when seen.Count == 0 => new Problem("Goals.ValueNoKpis", shown),
            [] => new Problem("Goals.ValueKpiUnknown", shown, Keys(NearestNames.To(typed, seen.OrderByDescending(f => f.IsOwn).Take(MostNames).SelectMany(f => new[] { f.Key, f.Name }))
                .Select(n => seen.First(f => f.Key == n || f.Name == n).Key).Distinct())),
            _ => new Problem("Goals.ValueKpiAmbiguous", shown, Keys(exact.Select(f => f.Key).Take(10))),
        };
    }

    /// <summary>The KPI of this id, where they may see it.</summary>
    public Task<FoundKpi?> VisibleAsync(Actor actor, KpiId id, CancellationToken ct) => Seen(actor).SingleOrDefaultAsync(f => f.Kpi.Id == id, ct);

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
