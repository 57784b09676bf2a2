using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

internal sealed class DigestDailyAtCommand(ChooseDigest choose) : IChatCommand
{
    private static readonly Argument<string> Time = new("time");

    public static CommandSpec Spec { get; } = new("Digests", "digest daily at", Who.Manager, "digest daily at 17:00") { Arguments = [Time] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (WeekTime.Time(call.Get(Time)) is not { } time)
            return Reply.Text(call.Texts["Digests.NoTime", CardText.EscapeLine(call.Get(Time) ?? ""), Spec.Example]);
        var chosen = await choose.RunAsync(call.Person.Id, (choice, now) => choice.ComeDaily(time, now), ct);
        return Reply.Text(chosen?.Describe(call.Texts) ?? call.Texts["Digests.NoReports"]);
    }
}

internal sealed class DigestDailyOffCommand(ChooseDigest choose) : IChatCommand
{
    public static CommandSpec Spec { get; } = new("Digests", "digest daily off", Who.Manager, "digest daily off");

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var chosen = await choose.RunAsync(call.Person.Id, (choice, now) => choice.ComeDaily(null, now), ct);
        return Reply.Text(chosen?.Describe(call.Texts) ?? call.Texts["Digests.NoReports"]);
    }
}
