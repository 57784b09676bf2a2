using FeedbackBot.Bot;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>What stands in the form, as it was typed: whatever is wrong with it, it comes back the same.</summary>
/// <param name="Id">Of the check-in that is edited, or that one is to be: a second click on the same form makes no second check-in.</param>
internal sealed record CheckInForm(CheckInId Id, bool IsNew)
{
    public const string IdKey = "checkin";
    public const string NewKey = "new";

    /// <summary>In characters: forty questions of usual length.</summary>
    public const int MaxAsks = 6000;
    public const int MaxPeople = 2000;

    public string Name { get; init; } = "";

    /// <summary>"reports", "tree", "everyone", or "" for what the lines alone say.</summary>
    public string Who { get; init; } = "";

    /// <summary>Further people and exceptions, one a line, see <see cref="AudienceLines"/>.</summary>
    public string People { get; init; } = "";

    public string Days { get; init; } = "";

    public string At { get; init; } = "";

    public string Closes { get; init; } = "";

    public string Remind { get; init; } = "";

    /// <summary>One question a line.</summary>
    public string Asks { get; init; } = "";

    /// <summary>"named", "confidential" or "anonymous"; "" for named.</summary>
    public string Privacy { get; init; } = "";

    public string Threshold { get; init; } = "";

    /// <summary>When blockers are raised that nobody reacts to; "" for the usual.</summary>
    public string Stale { get; init; } = "";

    public PrivacyTyped PrivacyTyped => new(Privacy == "confidential", Privacy == "anonymous", Given(Threshold));

    public string Template { get; init; } = "";

    public AudienceTyped Audience => Who switch
    {
        "reports" => AudienceLines.Parse(People) with { Reports = true },
        "tree" => AudienceLines.Parse(People) with { Tree = true },
        "everyone" => AudienceLines.Parse(People) with { Everyone = true },
        _ => AudienceLines.Parse(People),
    };

    public IReadOnlyList<string> AskLines => Lines(Asks);

    /// <summary>The days alone, or with how often before them: "fri", "2 weeks thu", "30 days".</summary>
    public ScheduleTyped Schedule
    {
        get
        {
            var (every, days) = EveryAndDays(TypedText.Line(Days));
            return new ScheduleTyped { Every = every, Days = days, At = Given(At), Closes = Given(Closes), Remind = Given(Remind) };
        }
    }

    /// <returns>Null where the card does not say which check-in it is about.</returns>
    public static CheckInForm? Read(CardCall call) => call.GetId<CheckInId>(IdKey) is { } id
        ? new CheckInForm(id, call.Get(NewKey) is not null)
        {
            Name = call.Get("name") ?? "",
            Who = call.Get("who") ?? "",
            People = call.Get("people") ?? "",
            Days = call.Get("days") ?? "",
            At = call.Get("at") ?? "",
            Closes = call.Get("closes") ?? "",
            Remind = call.Get("remind") ?? "",
            Asks = call.Get("asks") ?? "",
            Privacy = call.Get("privacy") ?? "",
            Threshold = call.Get("threshold") ?? "",
            Stale = call.Get("stale") ?? "",
            Template = call.Get("template") ?? "",
        }
        : null;

    public static IReadOnlyList<string> Lines(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(TypedText.Line).Where(line => line.Length > 0)];

    public static bool Same(string a, string b) => Lines(a).SequenceEqual(Lines(b));

    private static (string? Every, string? Days) EveryAndDays(string typed)
    {
        if (typed.Length == 0)
            return (null, null);
        if (EveryText.Parse(typed).Problem is null)
            return (typed, null);
        for (var space = typed.LastIndexOf(' '); space > 0; space = typed.LastIndexOf(' ', space - 1))
        {
            if (EveryText.Parse(typed[..space]).Problem is null)
                return (typed[..space], typed[(space + 1)..]);
        }

        return (null, typed);
    }

    private static string? Given(string typed) => string.IsNullOrWhiteSpace(typed) ? null : typed;
}
