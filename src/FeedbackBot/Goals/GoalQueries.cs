using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Warnings;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals;

/// <summary>What other features may read of goals. Each query decides itself whom it answers about.</summary>
internal sealed class GoalQueries(FeedbackDb db)
{
    /// <summary>More are not read in one go.</summary>
    private const int Most = 50;

    /// <summary>What stands in the way of the goals of a manager's direct reports, and lasts; the oldest first.</summary>
    public async Task<IReadOnlyList<OpenGoalWarning>> OpenWarningsAsync(PersonId manager, CancellationToken ct) => await (
        from warning in db.Set<GoalWarning>().AsNoTracking()
        join goal in db.Set<Goal>() on warning.GoalId equals goal.Id
        join owner in db.Set<Person>() on goal.OwnerId equals owner.Id
        where warning.OpenMark != null && goal.Status == GoalStatus.Agreed && owner.IsActive && owner.ManagerId == manager && owner.Id != manager
        orderby warning.FoundAt, warning.Id
        select new OpenGoalWarning(owner.Name, goal.Name, warning.Kind, warning.Subject, warning.Other, warning.FoundAt)).Take(Most).ToListAsync(ct);
}

/// <param name="FoundAt">UTC.</param>
internal sealed record OpenGoalWarning(string Owner, string Goal, WarningKind Kind, string Subject, string Other, DateTimeOffset FoundAt)
{
    /// <summary>As its owner was told, escaped for a card.</summary>
    public string In(Texts texts) => WarningCards.Words(texts, Kind, Subject, Other);
}
