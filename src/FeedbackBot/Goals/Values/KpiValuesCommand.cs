using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Values;

/// <summary>kpi values KPI: all that was said of it, corrections with what they corrected.</summary>
internal sealed class KpiValuesCommand(FindKpi find, ValueQueries values) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("kpi") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("Goals", "kpi values", Who.Known, "kpi values retention")
    {
        Arguments = [Name],
        Aliases = ["指标 数据"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await find.RunAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var (kpi, goal) = found.Value;
        return kpi.Terms is { } terms
            ? Reply.Card(ValueCards.History(texts, terms, await values.HistoryAsync(kpi, goal, ct), 1), texts["Goals.ValueHistory", CardText.EscapeLine(kpi.Name)])
            : Reply.Text(texts["Goals.ValueNotAgreed", CardText.EscapeLine(kpi.Name)]);
    }
}
