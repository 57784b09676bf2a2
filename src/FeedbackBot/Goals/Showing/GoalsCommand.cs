using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goals: one's own, and what waits for one's answer.</summary>
internal sealed class GoalsCommand(GoalLists lists) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Goals", "goals", Who.Known, "goals") { Aliases = ["目标", "我的目标"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => await ListAsync(lists, call, GoalListKind.Mine, ct);

    internal static async Task<Reply> ListAsync(GoalLists lists, CommandCall call, GoalListKind kind, CancellationToken ct) => Reply.Card(
        GoalListCards.One(call.Texts, kind, await lists.OfAsync(call.Person.Id, kind, ct), 1), call.Texts[$"Goals.List{kind}"]);
}
