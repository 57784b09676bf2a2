using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>checkin preview NAME: who gets the next round and when, who does not and why.</summary>
internal sealed class PreviewCheckInCommand(CheckInAccess access, CheckInDetails details, PreviewCheckIn preview) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin preview", Who.Manager, "checkin preview Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 预览"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var pages = CheckInCardsPreview.Preview(
            call.Texts, found.Value, await preview.RunAsync(found.Value, ct), await details.NamesAsync(found.Value, ct));
        return new Reply([.. pages.Select(page => new OutgoingMessage.Card(page, call.Texts["CheckIns.ShowSummary"]))]);
    }
}
