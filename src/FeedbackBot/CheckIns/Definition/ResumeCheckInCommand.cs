using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin resume NAME.</summary>
internal sealed class ResumeCheckInCommand(CheckInAccess access, AuditLog audit, AfterCommit afterCommit, WakePlanner planner, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin resume", Who.Manager, "checkin resume Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 恢复"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var name = CardText.EscapeLine(found.Value.Name);
        var now = clock.GetUtcNow();
        if (!found.Value.Resume(now, now.DateIn(call.Person.Zone)))
            return Reply.Text(call.Texts["CheckIns.ResumedAlready", name]);
        audit.Write(call.Actor.ExternalId, "checkins.resume", found.Value.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return Reply.Text(call.Texts["CheckIns.Resumed", name]);
    }
}
