using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>checkin list: those one may manage.</summary>
internal sealed class ListCheckInsCommand(CheckInAccess access, CheckInDetails details) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "checkin list", Who.Manager, "checkin list")
    {
        Aliases = ["签到 列表"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var listed = await details.ListAsync(access.ManagedBy(call.Actor), ct);
        return listed.Count == 0
            ? Reply.Text(call.Texts["CheckIns.ListEmpty"])
            : Reply.Card(CheckInCardsDefinition.List(call.Texts, listed, 1), call.Texts["CheckIns.ListTitle"]);
    }
}
