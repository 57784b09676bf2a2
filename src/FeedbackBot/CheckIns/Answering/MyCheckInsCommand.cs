using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>my checkins: what I answered, the latest first.</summary>
internal sealed class MyCheckInsCommand(MyAnswers answers) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("CheckIns", "my checkins", Who.Known, "my checkins")
    {
        Aliases = ["我的签到", "my check-ins"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        await answers.CardAsync(call.Texts, call.Person, 0, 1, ct) is { } card
            ? Reply.Card(card, call.Texts["CheckIns.MineTitle"])
            : Reply.Text(call.Texts["CheckIns.MineEmpty"]);
}
