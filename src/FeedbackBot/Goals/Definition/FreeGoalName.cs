using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Definition;

/// <summary>A name that no other goal of the same people has in the same period: with a number after it, where that takes one.</summary>
internal static class FreeGoalName
{
    public static async Task<GoalFrame> OfAsync(FeedbackDb db, GoalFrame frame, PersonId author, CancellationToken ct)
    {
        for (var number = 1; ; number++)
        {
            var end = number == 1 ? "" : $" {number}";
            var room = Goal.MaxName - end.Length;
            var named = frame with { Name = (frame.Name.Length > room ? frame.Name[..(room - 1)] + "…" : frame.Name) + end };
            string[] names = [Goal.DraftNameOf(named, author), Goal.LiveNameOf(named.Level, named.Unit, named.OwnerId, named.Period, named.Name)];
            if (!await db.Set<Goal>().AnyAsync(g => g.LiveName != null && names.Contains(g.LiveName), ct))
                return named;
        }
    }
}
