using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Roles;

/// <summary>
/// Proposes a role's goal to who has the role and not the goal, offers those who have it what has changed in the template, and asks who no
/// longer has the role whether their goal still fits. What somebody agreed to never changes by it.
/// </summary>
internal sealed class GiveRoleGoals(FeedbackDb db, ReadRole role, GoalReader reader, ReserveKpis reserve, GapsToFill gaps, SealTerms seal, TellSides tell, Outbox outbox, AuditLog audit, TimeProvider clock)
{
    private const int AtOnce = 25;

    /// <returns>Whether there is more to do.</returns>
    public async Task<bool> RunAsync(GoalId id, CancellationToken ct)
    {
        var template = await db.Set<Goal>().SingleOrDefaultAsync(g => g.Id == id && g.Level == GoalLevel.Role && g.Status == GoalStatus.Agreed, ct);
        if (template?.AgreedNumber is not { } number || template.To < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))
            return false;
        var terms = await db.Set<GoalTerms>().AsNoTracking().SingleAsync(t => t.GoalId == id && t.Number == number, ct);
        var state = await role.OfAsync(template, ct);
        var keys = state.IsDue ? await LiveKeys.ReadAsync(db, except: null, ct) : [];
        var newcomers = state.Newcomers.Take(AtOnce).ToList();
        foreach (var person in await db.Set<Person>().Where(p => newcomers.Contains(p.Id)).ToListAsync(ct))
            await GiveAsync(template, terms, person, keys, ct);
        foreach (var goal in state.Outdated.Take(AtOnce))
            await OfferAsync(terms, goal, template.OwnerId, keys, ct);
        foreach (var goal in state.Left)
            await AskAsync(template, goal, ct);
        return state.Newcomers.Count > AtOnce || state.Outdated.Count > AtOnce;
    }

    private async Task GiveAsync(Goal template, GoalTerms terms, Person person, HashSet<string> keys, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var manager = await db.Set<Person>().Where(p => p.Id == person.ManagerId && p.Id != person.Id && p.IsActive).Select(p => (PersonId?)p.Id).SingleOrDefaultAsync(ct);
        var partner = manager ?? (template.OwnerId == person.Id ? null : template.OwnerId);
        var frame = new GoalFrame(template.Name, GoalLevel.Person, null, person.Id, partner, template.Period) { ParentId = template.Id, Horizon = template.Horizon, Why = template.Why };
        var goal = Goal.Draft(clock.NewId<GoalId>(), await FreeGoalName.OfAsync(db, frame, template.OwnerId, ct), template.OwnerId, now);
        var kpis = RoleTerms.Of(terms.Kpis, terms.Number, k => (clock.NewId<KpiId>(), NewKey(k, person, keys)));
        var own = GoalTerms.Write(clock.NewId<GoalTermsId>(), goal.Id, 1, terms.Weight, kpis, template.OwnerId, now);
        own.Propose(now);
        goal.Propose(partner ?? person.Id);
        db.AddRange(goal, own);
        await reserve.RunAsync(goal, kpis, ct);
        audit.Write(AuditLog.System, "goals.role", $"{template.Id},{goal.Id}");
        if (partner is not null)
        {
            await tell.ProposedAsync(goal, own, template.OwnerId, person.Id, ct);
            return;
        }

        await DecideAloneAsync(goal, own, now, ct);
    }

    /// <summary>Whose own template it is, with nobody above, has agreed by making it; what keeps it from being agreed leaves it for them to answer.</summary>
    private async Task DecideAloneAsync(Goal goal, GoalTerms own, DateTimeOffset now, CancellationToken ct)
    {
        if (await gaps.OfAsync(goal, own, agrees: true, ct) is { Count: 0 })
        {
            await seal.RunAsync(goal, own, goal.OwnerId, now, ct);
            return;
        }

        goal.Reopen(own.Number, goal.OwnerId);
        await tell.ProposedAsync(goal, own, goal.OwnerId, goal.OwnerId, ct);
    }

    private async Task OfferAsync(GoalTerms terms, GoalId id, PersonId author, HashSet<string> keys, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == id, ct);
        var versions = await db.Set<GoalTerms>().Where(t => t.GoalId == id).OrderBy(t => t.Number).ToListAsync(ct);
        var person = await db.Set<Person>().SingleAsync(p => p.Id == goal.OwnerId, ct);
        var known = versions.SelectMany(v => v.Kpis).Where(k => k.PartOf is not null).DistinctBy(k => k.PartOf!.Value).ToDictionary(k => k.PartOf!.Value);
        var kpis = RoleTerms.Of(terms.Kpis, terms.Number, k => known.TryGetValue(k.Id, out var was) ? (was.Id, was.Key) : (clock.NewId<KpiId>(), NewKey(k, person, keys)));
        var waited = goal.WaitsFor;
        var before = versions.Find(v => v.Number == goal.OpenNumber);
        before?.SetAside(author, now);
        var next = GoalTerms.Write(clock.NewId<GoalTermsId>(), id, versions[^1].Number + 1, terms.Weight, kpis, author, now, terms.Reason);
        next.Propose(now);
        db.Add(next);
        await reserve.RunAsync(goal, kpis, ct);
        goal.Open(next.Number);
        goal.Propose(goal.PartnerId ?? author);
        audit.Write(AuditLog.System, "goals.role", $"{terms.GoalId},{id}");
        if (before is not null && waited is { } asked)
            await tell.ReplacedAsync(goal, before, asked, ct);
        if (goal.WaitsFor is { } waits)
            await tell.ProposedAsync(goal, next, author, waits, ct);
        else
            await DecideAloneAsync(goal, next, now, ct);
    }

    /// <summary>Once: the goal stays theirs whatever they say, and its card has what they can do about it.</summary>
    private async Task AskAsync(Goal template, GoalId id, CancellationToken ct)
    {
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == id, ct);
        var facts = await reader.FactsAsync(goal, goal.OwnerId, ct);
        if (!facts.Owner.IsActive)
            return;
        var texts = Texts.For(facts.Owner.Language);
        var said = texts["Goals.RoleLeft", AdaptiveCards.CardText.EscapeLine(template.Unit ?? "")];
        await outbox.PostAsync(new Destination.ToPerson(goal.OwnerId), GoalOccasions.LeftRole(id), new OutgoingMessage.Card(GoalCards.One(texts, facts, said), said), ct);
    }

    private static string NewKey(KpiTerms kpi, Person person, HashSet<string> keys)
    {
        var key = KpiKey.Free(KpiKey.From($"{kpi.Key} {person.Name}"), keys.Contains);
        keys.Add(key);
        return key;
    }
}
