using System.CommandLine;
using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>The options that say when a check-in happens, the same wherever they may be typed.</summary>
internal sealed class ScheduleOptions
{
    private readonly Option<string> _days = SpacedOption.Named("--days");
    private readonly Option<string> _every = SpacedOption.Named("--every");
    private readonly Option<string> _on = SpacedOption.Named("--on");
    private readonly Option<string> _from = SpacedOption.Named("--from");
    private readonly Option<string> _until = SpacedOption.Named("--until");
    private readonly Option<string> _at = SpacedOption.Named("--at");
    private readonly Option<string> _closes = SpacedOption.Named("--closes");
    private readonly Option<string> _holidays = SpacedOption.Named("--holidays");

    private readonly Option<string> _remind = SpacedOption.Named("--remind");

    public IReadOnlyList<Option> All => [_days, _every, _on, _at, _closes, _from, _until, _holidays, _remind];

    public ScheduleTyped Read(CommandCall call) => new()
    {
        Days = call.Get(_days),
        Every = call.Get(_every),
        On = call.Get(_on),
        From = call.Get(_from),
        Until = call.Get(_until),
        At = call.Get(_at),
        Closes = call.Get(_closes),
        Holidays = call.Get(_holidays),
        Remind = call.Get(_remind),
    };
}
