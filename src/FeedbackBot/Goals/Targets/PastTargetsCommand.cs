using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Targets;

/// <summary>goal targets NAME: what its KPIs were in earlier periods.</summary>
internal sealed class PastTargetsCommand(GoalAccess access, GoalReader reader, TargetHistory history) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "goal targets", People.Who.Known, "goal targets \"Keep more customers\"")
    {
        Arguments = [Name],
        Aliases = ["目标 参考"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), call.Person.Id, call.Texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var kpis = (await reader.FactsAsync(found.Value, call.Person.Id, ct)).Current.Kpis;
        return Reply.Card(TargetCards.One(call.Texts, found.Value, kpis, await history.OfAsync(found.Value, kpis, call.Person.Id, ct)), call.Texts["Goals.PastSummary"]);
    }
}
