using System.CommandLine;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Scheduling;
using FeedbackBot.Storage;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>checkin time NAME 09:30: one's own time for one's own cards; "auto" for the check-in's again.</summary>
internal sealed class CheckInTimeCommand(OwnCheckIns own, AfterCommit afterCommit, WakePlanner planner) : IChatCommand
{
    private static readonly string[] Automatic = ["auto", "default", "off", "自动", "默认"];
    private static readonly Argument<string[]> Words = new("name") { Arity = ArgumentArity.OneOrMore };

    public static CommandSpec Spec { get; } = new("CheckIns", "checkin time", Who.Known, "checkin time Weekly 09:30")
    {
        Arguments = [Words],
        Aliases = ["签到 时间"],
    };

    public async Task<Reply> RunAsync(CommandCall call, CancellationToken ct)
    {
        var (texts, words) = (call.Texts, call.Get(Words)!);
        var isAuto = Automatic.Contains(words[^1].ToLowerInvariant());
        var (time, length) = Time(words);
        if (words.Length <= length || (!isAuto && time.Problem is not null && !words[^1].Any(char.IsDigit)))
            return Reply.Text(texts["CheckIns.OwnTimeMissing"]);
        var found = await own.FindAsync(call.Person, string.Join(' ', words.SkipLast(length)), ct);
        if (found.Problem is { } problem)
            return Reply.Text(problem.In(texts));
        if (!isAuto && time.Problem is { } wrong)
            return Reply.Text(wrong.In(texts));

        var (times, name) = (found.Value.Times, CardText.EscapeLine(found.Value.Name));
        if (!isAuto && !times.LeavesTimeAt(time.Value))
        {
            return Reply.Text(texts[
                times.ClosesNextDay ? "CheckIns.OwnTimeTooEarly" : "CheckIns.OwnTimeTooLate", name, times.Closes, (int)CheckInTimes.LeastLength.TotalMinutes]);
        }

        (await own.ChoiceAsync(found.Value.Id, call.Person.Id, ct)).AskAt(isAuto ? null : time.Value);
        var key = new WakeKey(found.Value.Id, call.Person.TimeZone).ToString();
        afterCommit.Do(() => planner.Replan(CheckInWakes.SourceName, key));
        return Reply.Text(isAuto
            ? texts["CheckIns.OwnTimeAuto", name, times.At]
            : texts["CheckIns.OwnTime", name, time.Value, times.Closes]);
    }

    /// <summary>The time at the end, which may be written apart: "9:30 am".</summary>
    private static (Parsed<TimeOnly> Time, int Words) Time(string[] words)
    {
        var name = words.Length > 1 ? "checkin time " + string.Join(' ', words.SkipLast(1)) : "checkin time";
        if (words.Length > 2 && TimeText.Parse(name, string.Join(' ', words[^2..])) is { Problem: null } apart)
            return (apart, 2);
        return (TimeText.Parse(CardText.EscapeLine(name), words[^1]), 1);
    }
}
