using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goals closed: how goals that are over ended.</summary>
internal sealed class EndedGoalsCommand(GoalLists lists) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Goals", "goals closed", Who.Known, "goals closed") { Aliases = ["目标 已结束"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => await GoalsCommand.ListAsync(lists, call, GoalListKind.Ended, ct);
}
