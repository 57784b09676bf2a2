using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin pause NAME: no new rounds until it is resumed, or until a date, when it goes on by itself.</summary>
internal sealed class PauseCheckInCommand(
    CheckInAccess access, AuditLog audit, AfterCommit afterCommit, WakePlanner planner, TimeProvider clock) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Until = new("--until");

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin pause", Who.Manager, "checkin pause Weekly")
    {
        Arguments = [Name],
        Options = [Until],
        OptionsMayComeFirst = true,
        Aliases = ["签到 暂停"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await access.FindAsync(call.Actor, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var name = CardText.EscapeLine(found.Value.Name);
        var until = (DateOnly?)null;
        if (call.Get(Until) is { } typed)
        {
            var today = clock.GetUtcNow().DateIn(call.Person.Zone);
            var date = DateText.Parse("--until", typed, today);
            if (date.Problem is { } wrong)
                return Reply.Text(wrong.In(call.Texts));
            if (date.Value <= today)
                return Reply.Text(call.Texts["CheckIns.PauseIsPast", date.Value]);
            until = date.Value;
        }

        if (!(until is { } end ? found.Value.PauseUntil(end) : found.Value.Pause()))
            return Reply.Text(call.Texts["CheckIns.PausedAlready", name]);
        audit.Write(call.Actor.ExternalId, "checkins.pause", found.Value.Id.ToString());
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName));
        return Reply.Text(until is { } day ? call.Texts["CheckIns.PausedUntil", name, day] : call.Texts["CheckIns.Paused", name]);
    }
}
