using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Outlook;

/// <summary>kpi picture KPI: over time, with its target and where it leads.</summary>
internal sealed class KpiPictureCommand(FindKpi find, PictureReader pictures) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("kpi") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "kpi picture", Who.Known, "kpi picture retention")
    {
        Arguments = [Name],
        Aliases = ["指标 走势"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await find.RunAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var (kpi, goal) = found.Value;
        return kpi.Terms is { } terms
            ? Reply.Card(PictureCards.One(call.Texts, goal, await pictures.OfAsync(goal, [terms], ct), 1), call.Texts["Goals.PictureTitle", CardText.EscapeLine(kpi.Name)])
            : Reply.Text(call.Texts["Goals.ValueNotAgreed", CardText.EscapeLine(kpi.Name)]);
    }
}
