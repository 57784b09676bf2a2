using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>checkin run NAME: a round now, whatever the calendar says.</summary>
internal sealed class RunCheckInCommand(CheckInAccess access, RunCheckIn run) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin run", Who.Manager, "checkin run Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 发起"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var texts = call.Texts;
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        var name = CardText.EscapeLine(found.Value.Name);
        return Reply.Text(await run.RunAsync(call.Actor, found.Value, ct) switch
        {
            RunOutcome.Opened opened => string.Join(' ',
                texts.Count("CheckIns.RunOpened", opened.People, name, CheckInCards.Moment(texts, opened.ClosesAt, call.Person.Zone)),
                opened.NotWorking == 0 ? "" : texts.Count("CheckIns.RunNotWorking", opened.NotWorking)).TrimEnd(),
            RunOutcome.Exists existing => texts["CheckIns.RunExists", name,
                CheckInCards.Moment(texts, existing.Round.CreatedAt, call.Person.Zone), existing.Summary.Asked, existing.Summary.Answered],
            RunOutcome.Nobody nobody => texts.Count("CheckIns.RunNobody", nobody.People, name),
            _ => texts["CheckIns.RunNotActive", name],
        });
    }
}
