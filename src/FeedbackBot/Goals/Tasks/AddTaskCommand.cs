using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tasks;

/// <summary>task add: from what was typed, or a form where only a name was.</summary>
internal sealed class AddTaskCommand(AddTask add, TaskReader reader, WorkloadReader loads, TimeProvider clock) : IChatCommand
{
    private const string FullExample = "task add \"Write the launch plan\" --goal \"Grow in Europe\" --due 2027-02-01 --importance high --buffer 5 --after \"Choose the agency\"";

    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Goal = new("--goal");
    private static readonly Option<string> Project = new("--project");
    private static readonly Option<string> Owner = new("--owner");
    private static readonly Option<string> Due = new("--due");
    private static readonly Option<string> Importance = new("--importance");
    private static readonly Option<string> Buffer = new("--buffer");
    private static readonly Option<string> Effort = new("--effort");
    private static readonly Option<string[]> After = new("--after");

    public static CommandSpec Spec { get; } = new("Goals", "task add", Who.Known, FullExample)
    {
        Arguments = [Name],
        Options = [Goal, Project, Owner, Due, Importance, Buffer, Effort, After],
        Aliases = ["task new", "任务 新建", "任务 添加"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, me) = (call.Texts, call.Person.Id);
        var typed = new TaskTyped
        {
            Name = string.Join(' ', call.Get(Name) ?? []),
            Goal = call.Get(Goal),
            Project = call.Get(Project),
            Owner = call.Get(Owner),
            Due = call.Get(Due),
            Importance = call.Get(Importance),
            Buffer = call.Get(Buffer),
            Effort = call.Get(Effort),
            After = call.Get(After) ?? [],
        };
        if (typed.SaysNothing)
            return Reply.Card(new TaskForm(clock.NewId<GoalTaskId>(), typed).Card(texts, []), texts["Goals.TaskFormTitle"]);
        switch (await add.RunAsync(call.Actor, typed, null, ct))
        {
            case TaskOutcome.Refused refused:
                var problems = string.Join('\n', refused.Problems.Select(problem => "- " + problem.In(texts)));
                return Reply.Text(string.Join("\n\n", texts["Goals.TaskNotAdded"], problems, texts["Goals.CreateExample", FullExample]));
            case TaskOutcome.Done { Task: var task }:
                var load = await loads.OfAsync(task, me, ct) is { } of ? WorkloadWords.Of(texts, of) : null;
                return Reply.Card(TaskCards.One(texts, await reader.FactsAsync(task, me, ct), texts["Goals.TaskAdded"], null, load), texts["Goals.TaskAdded"]);
            case var other:
                throw new InvalidOperationException($"Unknown outcome {other.GetType().Name}");
        }
    }
}
