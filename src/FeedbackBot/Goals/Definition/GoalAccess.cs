using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Definition;

/// <summary>
/// Who sees which goals. A draft: its author. What is being agreed: both sides and whoever is above the owner. Agreed and closed goals of
/// the company, a department or a team: everybody. A personal one: its owner, everybody above, the other side, and those the owner
/// shares it with. Being an admin opens nobody's personal goals.
/// </summary>
internal sealed class GoalAccess(FeedbackDb db, TimeProvider clock)
{
    private const int MostNames = 500;

    public IQueryable<Goal> VisibleTo(PersonId me)
    {
        var below = ManagerTree.Below(db, me).Select(p => p.Id);
        return db.Set<Goal>().Where(g =>
            (g.Status == GoalStatus.Draft && g.CreatedBy == me)
            || (g.Status != GoalStatus.Draft && (
                g.OwnerId == me || g.PartnerId == me || below.Contains(g.OwnerId)
                || ((g.Status == GoalStatus.Agreed || g.Status == GoalStatus.Closed)
                    && (g.Level != GoalLevel.Person || db.Set<GoalShare>().Any(s => s.GoalId == g.Id && s.PersonId == me))))));
    }

    /// <summary>To be changed: what <see cref="VisibleTo"/> reads is not, as the tree of people in it is not tracked.</summary>
    public async Task<Goal?> FindAsync(GoalId id, PersonId me, CancellationToken ct) =>
        await VisibleTo(me).AnyAsync(g => g.Id == id, ct) ? await db.Set<Goal>().SingleAsync(g => g.Id == id, ct) : null;

    /// <summary>
    /// The goal somebody means by a name: their own first, then one they are a side of, then any they may see; live ones before those
    /// that are over.
    /// </summary>
    /// <param name="typed">The name; see <see cref="GoalName"/> for what may follow it.</param>
    /// <param name="me">Who says it.</param>
    /// <param name="texts">For what is answered.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="except">Not this one.</param>
    /// <param name="fitting">What can be meant, where goals of the same name differ: one that is to be closed is no draft.</param>
    public async Task<Parsed<Goal>> NamedAsync(
        string? typed, PersonId me, Texts texts, CancellationToken ct, GoalId? except = null, IReadOnlyList<GoalStatus>? fitting = null)
    {
        var all = await VisibleTo(me).Where(g => g.Status != GoalStatus.Dropped && g.Id != except)
            .Select(g => new Candidate(g.Id, g.Name, g.OwnerId, g.PartnerId, g.Status, new GoalPeriod(g.PeriodKind, g.From, g.To))).ToListAsync(ct);
        var meant = await MeantAsync(all, typed ?? "", ct);
        if (fitting is not null && meant.Where(g => fitting.Contains(g.Status)).ToList() is { Count: > 0 } fit)
            meant = fit;
        var nearest = Nearest(meant, me);
        var shown = CardText.EscapeLine(TypedText.Short(typed ?? ""));
        return nearest switch
        {
            [var one] => await db.Set<Goal>().SingleAsync(g => g.Id == one.Id, ct),
            [_, ..] => await AmbiguousAsync(nearest, shown, texts, ct),
            _ when all.Count == 0 => new Problem("Goals.NoneYet", shown),
            _ => new Problem("Goals.NotFound", shown, string.Join(", ", NearestNames.To(typed ?? "", all.Take(MostNames).Select(g => g.Name).Distinct()).Select(n => $"**{CardText.EscapeLine(n)}**"))),
        };
    }

    /// <summary>All that the words can mean, by the first reading of them that means any.</summary>
    private async Task<IReadOnlyList<Candidate>> MeantAsync(IReadOnlyList<Candidate> all, string typed, CancellationToken ct)
    {
        foreach (var reading in GoalName.Readings(typed))
        {
            var named = all.Where(g => TypedText.Comparable(g.Name) == reading.Name && (reading.Period is null || reading.Period == g.Period)).ToList();
            if (reading.Owner.Count > 0 && named.Count > 0)
            {
                var owners = await OwnersAsync(named, ct);
                named.RemoveAll(g => !reading.IsOwnedBy(owners[g.OwnerId]));
            }

            if (named.Count > 0)
                return named;
        }

        return [];
    }

    /// <summary>Those that concern the reader most; of several the one whose period is now, where only one's is.</summary>
    private IReadOnlyList<Candidate> Nearest(IReadOnlyList<Candidate> meant, PersonId me)
    {
        var today = clock.GetUtcNow().DateIn(TimeZoneInfo.Utc);
        var nearest = meant.GroupBy(Distance).MinBy(g => g.Key)?.ToList() ?? [];
        return nearest.Where(g => g.Period.From <= today && today <= g.Period.To).ToList() is [var current] ? [current] : nearest;

        int Distance(Candidate goal) => goal.Status == GoalStatus.Closed ? 3 : goal.OwnerId == me ? 0 : goal.PartnerId == me ? 1 : 2;
    }

    private async Task<Problem> AmbiguousAsync(IReadOnlyList<Candidate> goals, string shown, Texts texts, CancellationToken ct)
    {
        var owners = await OwnersAsync(goals, ct);
        var apart = goals.DistinctBy(g => g.Period.Days).Count() > 1 ? PeriodText.Write(goals[0].Period) : owners[goals[0].OwnerId];
        return new Problem(
            "Goals.NameAmbiguous", shown,
            string.Join(", ", goals.Take(5).Select(g => $"{CardText.EscapeLine(owners[g.OwnerId])} ({PeriodText.In(texts, g.Period)})")),
            CardText.EscapeLine($"{TypedText.Short(goals[0].Name)} {apart}"));
    }

    private Task<Dictionary<PersonId, string>> OwnersAsync(IReadOnlyList<Candidate> goals, CancellationToken ct)
    {
        var owners = goals.Select(g => g.OwnerId).Distinct().ToList();
        return db.Set<Person>().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
    }

    /// <summary>A goal that can be meant.</summary>
    private sealed record Candidate(GoalId Id, string Name, PersonId OwnerId, PersonId? PartnerId, GoalStatus Status, GoalPeriod Period);
}
