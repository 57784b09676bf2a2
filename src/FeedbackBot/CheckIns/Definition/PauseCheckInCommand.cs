using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin pause NAME: no new rounds until it is resumed.</summary>
internal sealed class PauseCheckInCommand(CheckInAccess access, AuditLog audit, AfterCommit afterCommit, WakePlanner planner) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin pause", Who.Manager, "checkin pause Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 暂停"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var name = CardText.EscapeLine(found.Value.Name);
        if (!found.Value.Pause())
            return Reply.Text(call.Texts["CheckIns.PausedAlready", name]);
        audit.Write(call.Actor.ExternalId, "checkins.pause", found.Value.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return Reply.Text(call.Texts["CheckIns.Paused", name]);
    }
}
