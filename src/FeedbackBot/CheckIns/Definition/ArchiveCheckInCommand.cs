using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin archive NAME: asks first, on a card.</summary>
internal sealed class ArchiveCheckInCommand(CheckInAccess access) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin archive", Who.Manager, "checkin archive Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 归档"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        return Reply.Card(CheckInCardsDefinition.ConfirmArchive(call.Texts, found.Value), call.Texts["CheckIns.ShowSummary"]);
    }
}
