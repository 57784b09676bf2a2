using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>blockers: what is in my way, and in the way of those who report to me.</summary>
internal sealed class BlockersCommand(CheckInQueries queries) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "blockers", Who.Known, "blockers")
    {
        Aliases = ["障碍"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var mine = await queries.OwnBlockersAsync(call.Person.Id, ct);
        var theirs = await queries.OpenBlockersAsync(call.Person.Id, ct);
        return mine.Count + theirs.Count == 0
            ? Reply.Text(call.Texts["CheckIns.NoBlockers"])
            : Reply.Card(CheckInCardsBlockers.List(call.Texts, call.Person.Zone, mine, theirs, 1), call.Texts["CheckIns.BlockersTitle"]);
    }
}
