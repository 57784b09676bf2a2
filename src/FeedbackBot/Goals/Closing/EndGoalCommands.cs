using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Closing;

/// <summary>What the commands that end a goal have in common: a name, words, and the goal's card as the answer.</summary>
internal sealed class EndGoalCall(GoalAccess access, GoalReader reader, HandOverGoal handOver)
{
    public async Task<Reply> RunAsync(CommandCall call, string name, IReadOnlyList<GoalStatus> fitting, Func<Goal, Task<IReadOnlyList<Problem>>> act, CancellationToken ct)
    {
        var found = await access.NamedAsync(name, call.Person.Id, call.Texts, ct, fitting: fitting);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var goal = found.Value;
        await handOver.RunAsync(goal, ct);
        var before = goal.Status;
        var problems = await act(goal);
        var said = problems.Select(p => p.In(call.Texts)).ToList();
        return said.Count > 0 && goal.Status == before
            ? Reply.Text(string.Join("\n\n", said))
            : Reply.Card(GoalCards.One(call.Texts, await reader.FactsAsync(goal, call.Person.Id, ct), null, said), call.Texts["Goals.ShowSummary"]);
    }
}

/// <summary>goal close NAME "what was learnt".</summary>
internal sealed class CloseGoalCommand(EndGoalCall ending, CloseGoal close) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");
    private static readonly Argument<string[]> Words = new("words") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<bool> CarryOver = new("--carry-over");

    public static CommandSpec Spec { get; } = new("Goals", "goal close", Who.Known, "goal close \"Keep more customers\" \"Calls in the first week helped most\" --carry-over")
    {
        Arguments = [Name, Words],
        Options = [CarryOver],
        Aliases = ["目标 结束"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => ending.RunAsync(
        call, call.Get(Name)!, [GoalStatus.Agreed, GoalStatus.Closed], goal => close.RunAsync(call.Actor, goal, string.Join(' ', call.Get(Words) ?? []), call.Get(CarryOver), ct), ct);
}

/// <summary>goal drop NAME "why".</summary>
internal sealed class DropGoalCommand(EndGoalCall ending, DropGoal drop) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");
    private static readonly Argument<string[]> Reason = new("reason") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal drop", Who.Known, "goal drop \"Keep more customers\" \"The product is given up\"")
    {
        Arguments = [Name, Reason],
        Aliases = ["目标 放弃"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => ending.RunAsync(
        call, call.Get(Name)!, [GoalStatus.Agreed], goal => drop.AskAsync(call.Actor, goal, string.Join(' ', call.Get(Reason) ?? []), ct), ct);
}

/// <summary>goal reopen NAME "why".</summary>
internal sealed class ReopenGoalCommand(EndGoalCall ending, ReopenGoal reopen) : IChatCommand
{
    private static readonly Argument<string> Name = new("name");
    private static readonly Argument<string[]> Reason = new("reason") { Arity = ArgumentArity.ZeroOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal reopen", Who.Known, "goal reopen \"Keep more customers\" \"The value of March was wrong\"")
    {
        Arguments = [Name, Reason],
        Aliases = ["目标 重开"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => ending.RunAsync(
        call, call.Get(Name)!, [GoalStatus.Closed], goal => reopen.RunAsync(call.Actor, goal, string.Join(' ', call.Get(Reason) ?? []), ct), ct);
}
