using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Templates;

/// <summary>A check-in that many teams need, to begin with; its words are in the texts "CheckIns.Template.…" in both languages.</summary>
internal sealed record Template(string Key, ScheduleTyped Schedule)
{
    public static readonly IReadOnlyList<Template> All =
    [
        new("standup", new ScheduleTyped { Days = "mon-fri", At = "09:30", Closes = "11:30", Remind = "30m" }),
        new("weekly", new ScheduleTyped { Days = "mon", At = "10:00", Closes = "16:00", Remind = "75%" }),
        new("friday", new ScheduleTyped { Days = "fri", At = "14:00", Closes = "18:00", Remind = "75%" }),
        new("retro", new ScheduleTyped { Days = "thu", Every = "2 weeks", At = "14:00", Closes = "18:00", Remind = "75%" }),
        new("onboarding", new ScheduleTyped { Every = "30 days", At = "10:00", Closes = "17:00", Remind = "75%" }),
    ];

    public static Template? Find(string? typed)
    {
        var key = TypedText.Comparable(typed ?? "");
        return All.FirstOrDefault(t => t.Key == key || Language.All.Any(l => TypedText.Comparable(t.Name(Texts.For(l))) == key));
    }

    /// <summary>What was typed, and the template's where nothing was.</summary>
    public ScheduleTyped With(ScheduleTyped typed)
    {
        var when = typed is { Days: null, Every: null, On: null } ? typed with { Days = Schedule.Days, Every = Schedule.Every } : typed;
        return when with
        {
            At = typed.At ?? Schedule.At,
            Closes = typed.Closes ?? (typed.At is null ? Schedule.Closes : null),
            Remind = typed.Remind ?? (typed is { At: null, Closes: null } ? Schedule.Remind : null),
        };
    }

    public string Name(Texts texts) => texts[$"CheckIns.Template.{Key}"];

    public string What(Texts texts) => texts[$"CheckIns.Template.{Key}.What"];

    public IReadOnlyList<string> Asks(Texts texts) => texts[$"CheckIns.Template.{Key}.Asks"].Split('\n');
}
