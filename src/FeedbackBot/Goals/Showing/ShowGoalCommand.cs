using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Agreement;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goal show NAME.</summary>
internal sealed class ShowGoalCommand(GoalAccess access, GoalReader reader, HandOverGoal handOver) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal show", Who.Known, "goal show \"Keep more customers\"")
    {
        Arguments = [Name],
        Aliases = ["目标 查看"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), call.Person.Id, call.Texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        await handOver.RunAsync(found.Value, ct);
        return Reply.Card(GoalCards.One(call.Texts, await reader.FactsAsync(found.Value, call.Person.Id, ct)), call.Texts["Goals.ShowSummary"]);
    }
}
