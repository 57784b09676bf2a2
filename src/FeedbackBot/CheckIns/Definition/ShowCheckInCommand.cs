using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin show NAME.</summary>
internal sealed class ShowCheckInCommand(CheckInAccess access, CheckInDetails details) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin show", Who.Manager, "checkin show Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 查看"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var checkIn = found.Value;
        return Reply.Card(
            CheckInCardsDefinition.One(
                call.Texts, checkIn, await details.QuestionsAsync(checkIn.QuestionSetId, ct),
                await details.NamesAsync(checkIn, ct), await details.LastRoundAsync(checkIn.Id, ct)),
            call.Texts["CheckIns.ShowSummary"]);
    }
}
