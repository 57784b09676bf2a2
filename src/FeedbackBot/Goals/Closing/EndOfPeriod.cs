using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Closing;

/// <summary>A goal's period has ended: its owner is asked once, and where nobody closes it in time it is closed as it stands. A role's goal has no score to ask about.</summary>
internal sealed class EndOfPeriod(FeedbackDb db, HandOverGoal handOver, CloseGoal close, TellEnding tell)
{
    /// <param name="id">Of the goal.</param>
    /// <param name="isAsked">Whether its owner had been asked when this was planned: a wake may come twice.</param>
    /// <param name="today">On the owner's calendar.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<bool> RunAsync(GoalId id, bool isAsked, DateOnly today, CancellationToken ct)
    {
        var goal = await db.Set<Goal>().SingleAsync(g => g.Id == id, ct);
        if (!goal.IsAgreed || (goal.AskedToCloseOn is not null) != isAsked)
            return false;
        await handOver.RunAsync(goal, ct);
        if (isAsked || goal.Level == GoalLevel.Role)
        {
            await close.LapseAsync(goal, ct);
            return true;
        }

        goal.AskToClose(today);
        await tell.AskAsync(goal, today, ct);
        return true;
    }
}
