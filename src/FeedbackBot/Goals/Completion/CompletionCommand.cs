using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Tree;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Completion;

/// <summary>goals completion: how many of each team's goals were reached.</summary>
internal sealed class CompletionCommand(CompletionQueries queries, TimeProvider clock) : IChatCommand
{
    private static readonly Option<string> Period = new("--period");

    public static CommandSpec Spec { get; } = new("Goals", "goals completion", Who.Known, "goals completion --period 2027-Q1")
    {
        Options = [Period],
        Aliases = ["目标 完成率"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var today = clock.GetUtcNow().DateIn(call.Person.Zone);
        var period = call.Get(Period) is { } typed ? PeriodText.Parse(typed, today, mayBePast: true) : GoalPeriod.QuarterOf(today);
        return period.Problem is { } problem
            ? Reply.Text(problem.In(call.Texts))
            : Reply.Card(CompletionCards.One(call.Texts, period.Value, await queries.OfAsync(period.Value, call.Person.Id, ct), 1), call.Texts["Goals.CompletionSummary"]);
    }
}

/// <summary>Turns the pages.</summary>
internal sealed class CompletionPage(CompletionQueries queries, TimeProvider clock) : ICardAction
{
    public static string Verb => CompletionCards.Verb;

    public async Task<CardAnswer> RunAsync(CardCall call, CancellationToken ct)
    {
        var me = call.Actor.Person!;
        var today = clock.GetUtcNow().DateIn(me.Zone);
        var read = PeriodText.Parse(call.Get(TreeCards.PeriodKey), today, mayBePast: true);
        var period = read.Problem is null ? read.Value : GoalPeriod.QuarterOf(today);
        return new CardAnswer.Replace(CompletionCards.One(call.Texts, period, await queries.OfAsync(period, me.Id, ct), CardParts.PageOf(call.Get(CardParts.PageKey))));
    }
}
