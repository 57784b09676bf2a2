using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Definition;

/// <summary>Reads what a goal's cards show beside the goal.</summary>
internal sealed class GoalReader(FeedbackDb db, GoalAccess access)
{
    public async Task<GoalFacts> FactsAsync(Goal goal, PersonId viewer, CancellationToken ct)
    {
        var stored = await db.Set<GoalTerms>().Where(t => t.GoalId == goal.Id).ToListAsync(ct);

        // What this very piece of work wrote is not in the database yet.
        var terms = stored.Union(db.Set<GoalTerms>().Local.Where(t => t.GoalId == goal.Id)).OrderBy(t => t.Number).ToList();
        var parent = goal.ParentId is { } id ? await access.VisibleTo(viewer).Where(g => g.Id == id).Select(g => g.Name).SingleOrDefaultAsync(ct) : null;
        var ids = terms.SelectMany(t => t.Kpis.Select(k => k.DataOwner).Append(t.WrittenBy).Append(t.AnsweredBy))
            .Append(goal.OwnerId).Append(goal.PartnerId).Append(viewer).OfType<PersonId>().Distinct().ToList();
        var people = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, ct);
        return new GoalFacts(goal, terms, people, viewer, parent)
        {
            OwnersGoals = goal.Level == GoalLevel.Person && goal.IsSide(viewer) ? await BesidesAsync(goal, ct) : [],
        };
    }

    /// <summary>What else the owner has agreed for a time that meets this one, with its weight.</summary>
    public async Task<IReadOnlyList<WeighedGoal>> BesidesAsync(Goal goal, CancellationToken ct) => await (
        from other in db.Set<Goal>()
        join terms in db.Set<GoalTerms>() on other.Id equals terms.GoalId
        where other.OwnerId == goal.OwnerId && other.Level == GoalLevel.Person && other.Id != goal.Id && other.Status == GoalStatus.Agreed
            && terms.Number == other.AgreedNumber && other.From == goal.From && other.To == goal.To
        orderby other.Name
        select new WeighedGoal(other.Name, terms.Weight)).ToListAsync(ct);
}

/// <param name="Weight">In percent.</param>
internal sealed record WeighedGoal(string Name, decimal Weight);
