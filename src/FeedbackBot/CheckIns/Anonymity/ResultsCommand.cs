using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>checkin results NAME: what came of the last closed round of an anonymous check-in.</summary>
internal sealed class ResultsCommand(CheckInAccess access, AnonymousResults results) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin results", Who.Manager, "checkin results Voices")
    {
        Arguments = [Name],
        Aliases = ["签到 结果"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var name = CardText.EscapeLine(found.Value.Name);
        return await results.LatestAsync(access.ManagedBy(call.Actor), found.Value.Id, ct) is { } round
            ? Reply.Card(CheckInCardsAnonymous.Results(call.Texts, round, found.Value.Id, 1), call.Texts["CheckIns.ResultsTitle", found.Value.Name])
            : Reply.Text(call.Texts[found.Value.Privacy.IsAnonymous ? "CheckIns.NoResultsYet" : "CheckIns.NotAnonymous", name]);
    }
}
