using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Showing;

/// <summary>goal history NAME: who agreed to what, and when.</summary>
internal sealed class GoalHistoryCommand(GoalAccess access, GoalReader reader) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal history", Who.Known, "goal history \"Keep more customers\"")
    {
        Arguments = [Name],
        Aliases = ["目标 历史"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), call.Person.Id, call.Texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        return found.Value.IsSide(call.Person.Id)
            ? Reply.Card(GoalHistoryCards.One(call.Texts, await reader.FactsAsync(found.Value, call.Person.Id, ct), call.Person.Zone), call.Texts["Goals.ShowSummary"])
            : Reply.Text(call.Texts["Goals.HistoryNotYours"]);
    }
}
