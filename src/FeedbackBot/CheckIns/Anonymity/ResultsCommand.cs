using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>checkin results NAME: what came of the last closed round of an anonymous check-in, or of a confidential one without names.</summary>
internal sealed class ResultsCommand(CheckInAccess access, ReadableResults results, ConfidentialResults confidential) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin results", Who.Manager, "checkin results Voices")
    {
        Arguments = [Name],
        Aliases = ["签到 结果"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, typed) = (call.Texts, string.Join(' ', call.Get(Name)!));
        var found = await access.FindAsync(call.Actor, typed, ct);
        var checkIn = found.Problem is null ? found.Value : await confidential.FindAboveAsync(call.Actor, typed, ct);
        if (checkIn is null)
            return Reply.Text(found.Problem!.In(texts));
        var name = CardText.EscapeLine(checkIn.Name);
        if (await results.LatestAsync(call.Actor, checkIn.Id, ct) is not { } round)
            return Reply.Text(texts[checkIn.Privacy.Kind == Confidentiality.Named ? "CheckIns.NotAnonymous" : "CheckIns.NoResultsYet", name]);
        return round is { Asked: 0, LeavesOutOwn: true }
            ? Reply.Text(texts["CheckIns.AllAreYours", name])
            : Reply.Card(CheckInCardsAnonymous.Results(texts, round, checkIn.Id, 1), texts["CheckIns.ResultsTitle", checkIn.Name]);
    }
}
