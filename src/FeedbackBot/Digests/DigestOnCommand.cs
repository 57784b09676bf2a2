using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

internal sealed class DigestOnCommand(ChooseDigest choose) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Digests", "digest on", Who.Manager, "digest on");

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var chosen = await choose.RunAsync(call.Person.Id, (choice, now) => choice.SwitchOn(now), ct);
        return Reply.Text(chosen?.Describe(call.Texts) ?? call.Texts["Digests.NoReports"]);
    }
}
