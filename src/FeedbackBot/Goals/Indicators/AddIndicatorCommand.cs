using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Indicators;

/// <summary>indicator add KEY, with what it is.</summary>
internal sealed class AddIndicatorCommand(AddIndicator add, IndicatorLibrary library) : IChatCommand
{
    private const string FullExample =
        "indicator add stock-outs --name \"Stock-outs\" --unit percent --direction down --formula \"articles sold out ÷ articles listed\" --guard \"cost-per-order above 5 cap 80\"";

    private static readonly Argument<string> Key = new("key");
    private static readonly Option<string> Name = new("--name") { Required = true };
    private static readonly Option<string> Unit = new("--unit") { Required = true };
    private static readonly Option<string> Direction = new("--direction") { Required = true };
    private static readonly Option<string> Formula = new("--formula") { Required = true };
    private static readonly Option<string> NameInChinese = new("--name-zh");
    private static readonly Option<string> FormulaInChinese = new("--formula-zh");
    private static readonly Option<string> Aggregation = new("--aggregation");
    private static readonly Option<string> Cadence = new("--cadence");
    private static readonly Option<string[]> Guards = new("--guard");

    public static CommandSpec Spec { get; } = new("Goals", "indicator add", Who.Admin, FullExample)
    {
        Arguments = [Key],
        Options = [Name, Unit, Direction, Formula, NameInChinese, FormulaInChinese, Aggregation, Cadence, Guards],
        Aliases = ["指标库 添加"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var typed = new IndicatorTyped(call.Get(Key)!, call.Get(Name)!, call.Get(Unit)!, call.Get(Direction)!, call.Get(Formula)!)
        {
            NameInChinese = call.Get(NameInChinese),
            FormulaInChinese = call.Get(FormulaInChinese),
            Aggregation = call.Get(Aggregation),
            Cadence = call.Get(Cadence),
            Guards = call.Get(Guards) ?? [],
        };
        switch (await add.RunAsync(call.Actor, typed, ct))
        {
            case AddIndicatorOutcome.Added added:
                return Reply.Card(
                    IndicatorCards.One(texts, added.Indicator.In(call.Actor.Language), await library.AllAsync(call.Actor.Language, ct), isNew: true),
                    texts["Goals.IndicatorAddedSummary", added.Indicator.Key]);
            case AddIndicatorOutcome.Refused refused:
                var problems = string.Join('\n', refused.Problems.Select(p => "- " + p.In(texts)));
                return Reply.Text(string.Join("\n\n", texts["Goals.IndicatorNotAdded"], problems, texts["Goals.IndicatorAddExample", FullExample]));
            default:
                throw new InvalidOperationException("There is no such outcome.");
        }
    }
}
