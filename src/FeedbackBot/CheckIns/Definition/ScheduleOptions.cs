using System.CommandLine;
using FeedbackBot.Bot;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>The options that say when a check-in happens, the same wherever they may be typed.</summary>
internal sealed class ScheduleOptions
{
    private readonly Option<string> _days = new("--days");
    private readonly Option<string> _every = new("--every");
    private readonly Option<string> _on = new("--on");
    private readonly Option<string> _from = new("--from");
    private readonly Option<string> _until = new("--until");
    private readonly Option<string> _at = new("--at");
    private readonly Option<string> _closes = new("--closes");
    private readonly Option<string> _holidays = new("--holidays");

    private readonly Option<string> _remind = new("--remind");

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
