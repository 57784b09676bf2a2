using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Values;

/// <summary>Who may say what a KPI is: its data owner, the goal's owner, or an admin.</summary>
internal static class ValueRights
{
    public static bool May(Actor actor, Kpi kpi, Goal goal) =>
        actor.Person is { } person && (person.Id == kpi.DataOwnerId || person.Id == goal.OwnerId || actor.IsAdmin);
}
