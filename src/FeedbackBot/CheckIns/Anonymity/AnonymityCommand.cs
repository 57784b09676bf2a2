using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Anonymity;

/// <summary>anonymity: what the word on the card means, for those who are asked.</summary>
internal sealed class AnonymityCommand : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "anonymity", Who.Known, "anonymity")
    {
        Aliases = ["匿名说明", "匿名"],
    };

    public Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Task.FromResult(Reply.Card(CheckInCardsAnonymous.Explained(call.Texts), call.Texts["CheckIns.AnonymityTitle"]));
}
