using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Milestones;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Agreement;

/// <summary>What keeps terms from being proposed or agreed.</summary>
internal sealed class GapsToFill(FeedbackDb db, GoalReader reader, MilestoneDates dates)
{
    /// <param name="goal">The goal.</param>
    /// <param name="terms">Which may not be stored yet.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<Problem>> OfAsync(Goal goal, GoalTerms terms, CancellationToken ct)
    {
        // Two goals of one owner agreed at once could weigh more than 100 % together without either seeing the other.
        await db.PassAsync($"goals/weights/{goal.OwnerId}", ct);
        var gaps = SmartCheck.Of(goal, terms, await reader.ContextAsync(goal, terms.Kpis, ct)).Where(g => g.MustBeFilled).Select(g => g.What);
        return [.. gaps, .. await dates.PastAsync(goal, terms.Kpis, ct)];
    }
}
