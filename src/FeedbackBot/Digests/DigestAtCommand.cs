using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.People;

namespace FeedbackBot.Digests;

internal sealed class DigestAtCommand(ChooseDigest choose) : IChatCommand
{
    private static readonly Argument<string> Day = new("day");
    private static readonly Argument<string> Time = new("time");

    public static CommandSpec Spec { get; } = new("Digests", "digest at", Who.Manager, "digest at fri 16:30") { Arguments = [Day, Time] };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        if (WeekTime.Day(call.Get(Day)) is not { } day)
            return Reply.Text(call.Texts["Digests.NoDay", CardText.EscapeLine(call.Get(Day) ?? ""), Spec.Example]);
        if (WeekTime.Time(call.Get(Time)) is not { } time)
            return Reply.Text(call.Texts["Digests.NoTime", CardText.EscapeLine(call.Get(Time) ?? ""), Spec.Example]);
        var chosen = await choose.RunAsync(call.Person.Id, (choice, now) => choice.ComeAt(day, time, now), ct);
        return Reply.Text(chosen?.Describe(call.Texts) ?? call.Texts["Digests.NoReports"]);
    }
}
