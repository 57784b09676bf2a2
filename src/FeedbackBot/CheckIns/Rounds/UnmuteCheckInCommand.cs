using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>checkin unmute NAME.</summary>
internal sealed class UnmuteCheckInCommand(OwnCheckIns own, TimeProvider clock, AfterCommit afterCommit, WakePlanner planner) : IChatCommand
{
    private static readonly Argument<string[]> Name = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin unmute", Who.Known, "checkin unmute Weekly")
    {
        Arguments = [Name],
        Aliases = ["签到 取消静音"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var found = await own.FindAsync(call.Person, string.Join(' ', call.Get(Name)!), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(call.Texts));
        var choice = await own.ChoiceAsync(found.Value.Id, call.Person.Id, ct);
        var was = choice.Unmute(clock.GetUtcNow().DateIn(call.Person.Zone));
        var key = new WakeKey(found.Value.Id, call.Person.TimeZone).ToString();
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName, key));
        return Reply.Text(call.Texts[was ? "CheckIns.Unmuted" : "CheckIns.NotMuted", CardText.EscapeLine(found.Value.Name)]);
    }
}
