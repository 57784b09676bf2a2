using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Agreement;

/// <summary>What keeps terms from being proposed or agreed.</summary>
internal sealed class GapsToFill(FeedbackDb db, GoalReader reader, MilestoneDates dates)
{
    /// <param name="goal">The goal.</param>
    /// <param name="terms">Which may not be stored yet.</param>
    /// <param name="agrees">Whether they are to hold at once: both sides have agreed, or nobody is on the other.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<Problem>> OfAsync(Goal goal, GoalTerms terms, bool agrees, CancellationToken ct)
    {
        // What one owner's goals weigh together is looked at by one after the other: else two changed at once would not see each other.
        await db.PassAsync($"goals/weights/{goal.OwnerId}", ct);
        var context = await reader.ContextAsync(goal, terms.Kpis, ct);
        List<Problem> gaps =
        [
            .. SmartCheck.Of(goal, terms, context).Where(g => g.MustBeFilled).Select(g => g.What),
            .. await dates.PastAsync(goal, terms.Kpis, ct),
        ];
        if (agrees && gaps.Count == 0 && goal.Level == GoalLevel.Person && OwnersWeights.AtAgreement(terms.Weight, await AgreedAsync(goal, ct), context.OwnersGoals) is { } open)
            gaps.Add(open);
        return gaps;
    }

    private async Task<decimal> AgreedAsync(Goal goal, CancellationToken ct) => goal.AgreedNumber is { } number
        ? await db.Set<GoalTerms>().Where(t => t.GoalId == goal.Id && t.Number == number).Select(t => t.Weight).SingleAsync(ct)
        : 0;
}
