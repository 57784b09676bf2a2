using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tasks;

/// <summary>tasks: one's own, or those of a goal.</summary>
internal sealed class TasksCommand(TaskLists lists, GoalAccess goals) : IChatCommand
{
    private static readonly Option<string> Goal = new("--goal");

    public static CommandSpec Spec { get; } = new("Goals", "tasks", Who.Known, "tasks") { Options = [Goal], Aliases = ["任务", "我的任务"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (call.Get(Goal) is not { } typed)
            return Reply.Card(TaskListCards.One(call.Texts, await lists.MineAsync(call.Person, ct), 1), call.Texts["Goals.TaskListMine"]);
        var found = await goals.NamedAsync(typed, call.Person.Id, call.Texts, ct);
        return found.Problem is { } problem
            ? Reply.Text(problem.In(call.Texts))
            : Reply.Card(TaskListCards.One(call.Texts, await lists.OfGoalAsync(found.Value, call.Person, ct), 1, Showing.GoalCards.Data(found.Value)), call.Texts["Goals.TaskListSummary"]);
    }
}

/// <summary>tasks team: those of one's direct reports, and how much each has.</summary>
internal sealed class TeamTasksCommand(TaskLists lists) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Goals", "tasks team", Who.Manager, "tasks team") { Aliases = ["任务 团队", "团队任务"] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Card(TaskListCards.One(call.Texts, await lists.TeamAsync(call.Person, ct), 1), call.Texts["Goals.TaskListTeam"]);
}

/// <summary>What the commands about one task have in common.</summary>
internal sealed class TaskCommandCall(TaskAccess access, TaskReader reader, WorkloadReader loads)
{
    /// <param name="call">What was typed.</param>
    /// <param name="name">The task's name or key.</param>
    /// <param name="act">What is done; what keeps it from being done is said instead.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="withLoad">Whether it is said how much its owner has.</param>
    public async Task<Reply> RunAsync(CommandCall call, string? name, Func<GoalTask, Task<IReadOnlyList<Problem>>> act, CancellationToken ct, bool withLoad = false)
    {
        var (texts, me) = (call.Texts, call.Person.Id);
        var found = await access.NamedAsync(name, me, texts, ct);
        if (found.Problem is { } unknown)
            return Reply.Text(unknown.In(texts));
        var problems = await act(found.Value);
        if (problems.Count > 0)
            return Reply.Text(string.Join("\n\n", problems.Select(p => p.In(texts))));
        var load = withLoad && await loads.OfAsync(found.Value, me, ct) is { } of ? WorkloadWords.Of(texts, of) : null;
        return Reply.Card(TaskCards.One(texts, await reader.FactsAsync(found.Value, me, ct), null, null, load), texts["Goals.TaskSummary"]);
    }
}

/// <summary>task show NAME.</summary>
internal sealed class ShowTaskCommand(TaskCommandCall tasks) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "task show", Who.Known, "task show \"Write the launch plan\"") { Arguments = [Name], Aliases = ["任务 查看"] };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        tasks.RunAsync(call, string.Join(' ', call.Get(Name)!), _ => Task.FromResult<IReadOnlyList<Problem>>([]), ct, withLoad: true);
}

/// <summary>task done NAME.</summary>
internal sealed class TaskDoneCommand(TaskCommandCall tasks, FinishTask finish) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "task done", Who.Known, "task done \"Write the launch plan\"") { Arguments = [Name], Aliases = ["任务 完成"] };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        tasks.RunAsync(call, string.Join(' ', call.Get(Name)!), task => finish.DoneAsync(call.Actor, task, ct), ct);
}

/// <summary>task drop NAME.</summary>
internal sealed class DropTaskCommand(TaskCommandCall tasks, FinishTask finish) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "task drop", Who.Known, "task drop \"Write the launch plan\"") { Arguments = [Name], Aliases = ["任务 取消"] };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        tasks.RunAsync(call, string.Join(' ', call.Get(Name)!), task => finish.DropAsync(call.Actor, task, ct), ct);
}

/// <summary>task move NAME: another day, buffer or importance, or something else to wait for.</summary>
internal sealed class MoveTaskCommand(TaskCommandCall tasks, MoveTask move) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Due = new("--due");
    private static readonly Option<string> Buffer = new("--buffer");
    private static readonly Option<string> Importance = new("--importance");
    private static readonly Option<string[]> After = new("--after");
    private static readonly Option<string[]> NotAfter = new("--not-after");

    public static CommandSpec Spec { get; } = new("Goals", "task move", Who.Known, "task move \"Write the launch plan\" --due 2027-02-08 --buffer 3")
    {
        Arguments = [Name],
        Options = [Due, Buffer, Importance, After, NotAfter],
        Aliases = ["任务 改期"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) => tasks.RunAsync(
        call,
        string.Join(' ', call.Get(Name)!),
        task => move.RunAsync(call.Actor, task, new TaskMove(call.Get(Due), call.Get(Buffer), call.Get(Importance), call.Get(After) ?? [], call.Get(NotAfter) ?? []), ct),
        ct);
}

/// <summary>task assign NAME --to PERSON: with how much they have then.</summary>
internal sealed class AssignTaskCommand(TaskCommandCall tasks, AssignTask assign) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> To = new("--to") { Required = true };

    public static CommandSpec Spec { get; } = new("Goals", "task assign", Who.Known, "task assign \"Write the launch plan\" --to \"Eve Adams\"")
    {
        Arguments = [Name],
        Options = [To],
        Aliases = ["任务 分配"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        tasks.RunAsync(call, string.Join(' ', call.Get(Name)!), task => assign.RunAsync(call.Actor, task, call.Get(To)!, ct), ct, withLoad: true);
}
