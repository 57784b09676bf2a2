using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring.Explaining;
using FeedbackBot.Goals.Showing;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Standing;

/// <summary>goal explain NAME: the score so far, to the last step.</summary>
internal sealed class ExplainGoalCommand(GoalAccess access, GoalScores scores) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal explain", Who.Known, "goal explain \"Keep more customers\"")
    {
        Arguments = [Name],
        Aliases = ["目标 得分"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), call.Person.Id, call.Texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        return await scores.ExplainAsync(found.Value, call.Person, call.Texts, ct) is { } explanation
            ? Reply.Card(ExplainGoalAction.Card(call.Texts, explanation, found.Value, 1), call.Texts["Goals.ResultSummary"])
            : Reply.Text(call.Texts["Goals.ResultNotAgreed"]);
    }
}
