using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>blockers: what is in my way, in the way of those who report to me, and what was brought to me.</summary>
internal sealed class BlockersCommand(BlockerList list) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "blockers", Who.Known, "blockers")
    {
        Aliases = ["障碍"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        await list.CardAsync(call.Texts, call.Person, 1, ct) is { } card
            ? Reply.Card(card, call.Texts["CheckIns.BlockersTitle"])
            : Reply.Text(call.Texts["CheckIns.NoBlockers"]);
}
