using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Tree;

/// <summary>goals tree, and goals tree NAME from one goal downward.</summary>
internal sealed class TreeCommand(GoalAccess access, ShowTree tree, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.ZeroOrMore };
    private static readonly Option<string> Period = new("--period");

    public static CommandSpec Spec { get; } = new("Goals", "goals tree", Who.Known, "goals tree --period 2027-Q1")
    {
        Arguments = [Name],
        Options = [Period],
        Aliases = ["目标 树", "目标树"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, typed) = (call.Texts, TypedText.Line(string.Join(' ', call.Get(Name) ?? [])));
        GoalPeriod? period = null;
        if (call.Get(Period) is { } said)
        {
            var read = PeriodText.Parse(said, clock.GetUtcNow().DateIn(call.Person.Zone), mayBePast: true);
            if (read.Problem is { } wrong)
                return Reply.Text(wrong.In(texts));
            period = read.Value;
        }

        if (typed.Length == 0)
            return Reply.Card(await tree.CardAsync(call.Actor, period, null, 1, ct), texts["Goals.TreeTitle"]);
        var found = await access.NamedAsync(typed, call.Person.Id, texts, ct);
        return found.Problem is { } problem
            ? Reply.Text(problem.In(texts))
            : Reply.Card(await tree.CardAsync(call.Actor, period, found.Value, 1, ct), texts["Goals.TreeTitle"]);
    }
}
