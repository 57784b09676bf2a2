using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.Goals.Roles;

/// <summary>Says, once it is stored, that people of a role may have a goal to get.</summary>
internal sealed class RoleSignal(AfterCommit afterCommit, WakePlanner planner)
{
    public void Changed() => afterCommit.Do(() => planner.Replan(RoleWakes.SourceName));
}
