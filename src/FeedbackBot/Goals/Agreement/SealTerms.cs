using FeedbackBot.Goals.Closing;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Agreement;

/// <summary>Both sides have agreed, whichever way: the terms are frozen, values are taken, and the end of the period is watched for.</summary>
internal sealed class SealTerms(ReserveKpis kpis, WakePlanner planner, AfterCommit afterCommit)
{
    public async Task RunAsync(Goal goal, GoalTerms terms, PersonId by, DateTimeOffset now, CancellationToken ct)
    {
        var isFirst = goal.AgreedNumber is null;
        terms.Agree(by, now);
        goal.Agree();
        await kpis.AgreeAsync(goal, terms.Kpis, isFirst, ct);
        afterCommit.Do(() => planner.Replan(EndedGoalWakes.SourceName));
    }
}
