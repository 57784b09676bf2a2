using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

internal sealed class DigestOffCommand(ChooseDigest choose) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Digests", "digest off", Who.Manager, "digest off");

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct) =>
        Reply.Text(call.Texts[await choose.RunAsync(call.Person.Id, (choice, now) => choice.SwitchOff(now), ct) is null
            ? "Digests.NoReports"
            : "Digests.IsOff"]);
}
