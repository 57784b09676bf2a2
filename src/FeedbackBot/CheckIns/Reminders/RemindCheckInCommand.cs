using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>checkin remind NAME: reminds those who have not answered in the round that is open.</summary>
internal sealed class RemindCheckInCommand(CheckInAccess access, RemindPeople remind) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin remind", Who.Manager, "checkin remind Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 提醒"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var name = CardText.EscapeLine(found.Value.Name);
        return Reply.Text(await remind.EverybodyAsync(call.Actor, found.Value.Id, ct) switch
        {
            RemindOutcome.Sent { People: { } people } => texts.Count("CheckIns.RemindSent", people, name),
            RemindOutcome.Sent => texts["CheckIns.RemindSentUntold", name],
            RemindOutcome.Before before => texts["CheckIns.RemindBefore", name, CheckInCards.Moment(texts, before.At, call.Person.Zone)],
            RemindOutcome.Nobody => texts["CheckIns.RemindNobody", name],
            RemindOutcome.ByOthers => texts["CheckIns.RemindByOthers", name],
            _ => texts["CheckIns.RemindNotOpen", name],
        });
    }
}
