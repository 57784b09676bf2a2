using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>A goal that ends takes what is on the table with it.</summary>
internal static class OpenTerms
{
    public static async Task SetAsideAsync(FeedbackDb db, Goal goal, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var terms in await db.Set<GoalTerms>().Where(t => t.GoalId == goal.Id && t.Number == goal.OpenNumber).ToListAsync(ct))
            terms.SetAside(null, now);
    }
}
