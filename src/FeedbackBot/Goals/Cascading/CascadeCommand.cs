using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Cascading;

/// <summary>goal cascade NAME: who has taken on what of its target; with --over or --to, how it would be divided.</summary>
internal sealed class CascadeCommand(GoalAccess access, ShowCascade show) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Over = new("--over");
    private static readonly Option<string> By = new("--by");
    private static readonly Option<string> To = new("--to");
    private static readonly Option<string> Kpi = new("--kpi");
    private static readonly Option<string> Weight = new("--weight");

    public static CommandSpec Spec { get; } = new("Goals", "goal cascade", Who.Manager, "goal cascade \"Grow in Europe\" --over teams --to \"Ops=40, Product=60\"")
    {
        Arguments = [Name],
        Options = [Over, By, To, Kpi, Weight],
        Aliases = ["目标 分解"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await access.NamedAsync(string.Join(' ', call.Get(Name)!), call.Person.Id, texts, ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var asked = new CascadeAsked
        {
            Over = TypedText.Line(call.Get(Over) ?? ""),
            By = TypedText.Line(call.Get(By) ?? ""),
            To = TypedText.Line(call.Get(To) ?? ""),
            Kpi = TypedText.Line(call.Get(Kpi) ?? ""),
            Weight = TypedText.Line(call.Get(Weight) ?? ""),
        };
        var problems = new List<Problem>();
        var card = asked.SaysNothing
            ? await show.FormAsync(call.Actor, found.Value, asked, problems, null, 1, ct)
            : await show.PreviewAsync(call.Actor, found.Value, asked, problems, null, 1, ct);
        return card is null ? Reply.Text(string.Join("\n\n", problems.Select(p => p.In(texts)))) : Reply.Card(card, texts["Goals.CascadeSummary"]);
    }
}
