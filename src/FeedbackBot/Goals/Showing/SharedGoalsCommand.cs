using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goals company: what the company, its departments and teams want to reach.</summary>
internal sealed class SharedGoalsCommand(GoalLists lists) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Goals", "goals company", Who.Known, "goals company") { Aliases = ["目标 公司"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => await GoalsCommand.ListAsync(lists, call, GoalListKind.Shared, ct);
}
