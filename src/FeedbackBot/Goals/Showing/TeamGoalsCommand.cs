using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goals team: those of one's direct reports.</summary>
internal sealed class TeamGoalsCommand(GoalLists lists) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Goals", "goals team", Who.Manager, "goals team") { Aliases = ["目标 团队"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => await GoalsCommand.ListAsync(lists, call, GoalListKind.Team, ct);
}
