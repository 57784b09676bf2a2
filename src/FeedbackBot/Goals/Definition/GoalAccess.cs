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
        var shown = CardText.EscapeLine(TypedText.Short(typed ?? ""));
        var names = await VisibleTo(me).Where(g => g.Status != GoalStatus.Dropped && g.Id != except)
            .Select(g => new { g.Id, g.Name, g.OwnerId, g.PartnerId, g.Status, g.From, g.To, g.PeriodKind }).ToListAsync(ct);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var exact = names[..0];
        foreach (var reading in GoalName.Readings(typed ?? ""))
        {
            exact = [.. names.Where(g => TypedText.Comparable(g.Name) == reading.Name && (reading.Period is null || reading.Period == new GoalPeriod(g.PeriodKind, g.From, g.To)))];
            if (reading.Owner.Count > 0 && exact.Count > 0)
            {
                var owned = await OwnersAsync([.. exact.Select(g => g.OwnerId)], ct);
                exact.RemoveAll(g => !reading.IsOwnedBy(owned[g.OwnerId]));
            }

            if (exact.Count > 0)
                break;
        }

        if (fitting is not null && exact.Where(g => fitting.Contains(g.Status)).ToList() is { Count: > 0 } fit)
            exact = fit;
        foreach (var ring in new[] { exact.Where(g => g.OwnerId == me && g.Status != GoalStatus.Closed), exact.Where(g => (g.OwnerId == me || g.PartnerId == me) && g.Status != GoalStatus.Closed), exact.Where(g => g.Status != GoalStatus.Closed), exact })
        {
            var here = ring.ToList();
            if (here.Count > 1 && here.Where(g => g.From <= today && today <= g.To).ToList() is [var current])
                here = [current];
            if (here.Count == 1)
                return await db.Set<Goal>().SingleAsync(g => g.Id == here[0].Id, ct);
            if (here.Count == 0)
                continue;
            var people = await OwnersAsync([.. here.Select(g => g.OwnerId)], ct);
            var apart = here.DistinctBy(g => (g.From, g.To)).Count() > 1 ? PeriodText.Write(new GoalPeriod(here[0].PeriodKind, here[0].From, here[0].To)) : people[here[0].OwnerId];
            return new Problem(
                "Goals.NameAmbiguous", shown,
                string.Join(", ", here.Take(5).Select(g => $"{CardText.EscapeLine(people[g.OwnerId])} ({PeriodText.In(texts, new GoalPeriod(g.PeriodKind, g.From, g.To))})")),
                CardText.EscapeLine($"{TypedText.Short(here[0].Name)} {apart}"));
        }

        return names.Count == 0
            ? new Problem("Goals.NoneYet", shown)
            : new Problem("Goals.NotFound", shown, string.Join(", ", NearestNames.To(typed ?? "", names.Take(MostNames).Select(g => g.Name).Distinct()).Select(n => $"**{CardText.EscapeLine(n)}**")));
    }

    private Task<Dictionary<PersonId, string>> OwnersAsync(List<PersonId> owners, CancellationToken ct) =>
        db.Set<Person>().Where(p => owners.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
}
