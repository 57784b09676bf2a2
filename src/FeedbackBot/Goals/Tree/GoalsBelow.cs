using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Standing;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Tree;

/// <summary>
/// Reads what goals come to and what those below them do, as one person may see it. The number of statements grows with how many goals without
/// KPIs stand above one another, never with how many goals there are.
/// </summary>
internal sealed class GoalsBelow(FeedbackDb db, GoalAccess access, GoalStandings standings)
{
    /// <summary>Goals that only hold others, one above the other: what is deeper is not looked at.</summary>
    private const int MostLevels = 12;

    /// <param name="goals">Which the reader may see. Those never agreed are left out.</param>
    /// <param name="reader">Null for what everybody may see: it is kept when a goal is closed.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyDictionary<GoalId, PlacedScore>> OfAsync(IReadOnlyCollection<GoalId> goals, PersonId? reader, CancellationToken ct)
    {
        var rows = (await RowsAsync(goals, ofParents: false, ct)).ToDictionary(r => r.Id);
        var frontier = rows.Keys.ToList();
        for (var level = 0; frontier.Count > 0 && level < MostLevels; level++)
        {
            var children = await RowsAsync(frontier, ofParents: true, ct);
            var seen = reader is { } me && children.Any(c => c.Level == GoalLevel.Person) ? await SeenAsync(frontier, me, ct) : [];
            frontier = [];
            foreach (var child in children.Where(c => !rows.ContainsKey(c.Id)))
            {
                rows[child.Id] = child with { IsHidden = child.Level == GoalLevel.Person && !seen.Contains(child.Id) };
                if (!child.HasKpis)
                    frontier.Add(child.Id);
            }
        }

        var scores = await standings.OfAsync(rows.Values.Where(r => r.HasKpis).Select(r => r.Id), ct);
        var rolled = RollUp.Tree([.. rows.Values.Select(r => Node(r, scores))]);
        return goals.Distinct().Where(rows.ContainsKey).ToDictionary(
            id => id, id => new PlacedScore(rolled[id.ToString()], rows[id].Weight, scores.GetValueOrDefault(id)));
    }

    /// <summary>Of one goal; null where nothing was agreed of it.</summary>
    public async Task<PlacedScore?> OfAsync(GoalId goal, PersonId? reader, CancellationToken ct) => (await OfAsync([goal], reader, ct)).GetValueOrDefault(goal);

    private static GoalNode Node(BelowRow row, IReadOnlyDictionary<GoalId, GoalStanding> scores) => new(
        row.Id.ToString(), row.ParentId?.ToString(), row.Name, row.Weight, scores.GetValueOrDefault(row.Id)?.Points, row.HasKpis)
    {
        HiddenOwner = row.IsHidden ? row.OwnerId.ToString() : null,
        PersonalOwner = row.Level == GoalLevel.Person ? row.OwnerId.ToString() : null,
        IsClosed = row.IsClosed,
        Kept = row.Kept,
    };

    private async Task<List<BelowRow>> RowsAsync(IReadOnlyCollection<GoalId> goals, bool ofParents, CancellationToken ct)
    {
        var counted = db.Set<Goal>().AsNoTracking().Where(g => g.Status == GoalStatus.Agreed || g.Status == GoalStatus.Closed);
        var ids = goals.ToList();
        counted = ofParents ? counted.Where(g => g.ParentId != null && EF.Parameter(ids).Contains(g.ParentId.Value)) : counted.Where(g => EF.Parameter(ids).Contains(g.Id));
        return await (
            from goal in counted
            join terms in db.Set<GoalTerms>() on new { goal.Id, Number = goal.AgreedNumber } equals new { Id = terms.GoalId, Number = (int?)terms.Number }
            select new BelowRow(goal.Id, goal.ParentId, goal.Name, goal.Level, goal.OwnerId, terms.Weight, db.Set<Kpi>().Any(k => k.GoalId == goal.Id && k.Terms != null))
            {
                IsClosed = goal.Status == GoalStatus.Closed,
                Kept = goal.Status == GoalStatus.Closed ? db.Set<GoalClosing>().Where(c => c.GoalId == goal.Id && c.ReopenedAt == null).Select(c => c.Score).FirstOrDefault() : null,
            }).ToListAsync(ct);
    }

    private async Task<HashSet<GoalId>> SeenAsync(List<GoalId> parents, PersonId reader, CancellationToken ct) =>
        [.. await access.VisibleTo(reader).Where(g => g.Level == GoalLevel.Person && g.ParentId != null && EF.Parameter(parents).Contains(g.ParentId.Value)).Select(g => g.Id).ToListAsync(ct)];

    private sealed record BelowRow(GoalId Id, GoalId? ParentId, string Name, GoalLevel Level, PersonId OwnerId, decimal Weight, bool HasKpis)
    {
        public bool IsHidden { get; init; }

        public bool IsClosed { get; init; }

        /// <summary>See <see cref="GoalNode.Kept"/>.</summary>
        public decimal? Kept { get; init; }
    }
}

/// <param name="Weight">In percent; 0 where none was said.</param>
/// <param name="Standing">Of its own KPIs; null where it has none.</param>
internal sealed record PlacedScore(RolledUp Rolled, decimal Weight, GoalStanding? Standing);
