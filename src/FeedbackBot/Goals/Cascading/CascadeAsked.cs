using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Showing;

namespace FeedbackBot.Goals.Cascading;

/// <summary>How somebody wants a target divided, as it was typed; "" for what was not said.</summary>
internal sealed record CascadeAsked
{
    public const int MaxTo = 2000;

    /// <summary>Chosen in the form where nothing else is.</summary>
    public const string Usual = "usual";

    public string Over { get; init; } = "";

    public string By { get; init; } = "";

    /// <summary>"Ops=40, Product=60", or names alone.</summary>
    public string To { get; init; } = "";

    /// <summary>The key or name of the KPI; needed where the goal has several.</summary>
    public string Kpi { get; init; } = "";

    /// <summary>Of the proposed goals among their owners', in percent.</summary>
    public string Weight { get; init; } = "";

    public bool SaysNothing => Over.Length == 0 && To.Length == 0 && By.Length == 0;

    public static CascadeAsked Read(CardCall call) => new()
    {
        Over = Chosen(call, "over"),
        By = Chosen(call, "by"),
        To = call.Get("to") ?? "",
        Kpi = call.Get("kpi") ?? "",
        Weight = call.Get("weight") ?? "",
    };

    private static string Chosen(CardCall call, string name) => call.Get(name) is { } said && said != Usual ? said : "";

    public JsonObject Data(Goal goal)
    {
        var data = GoalCards.Data(goal);
        foreach (var (name, value) in ((string, string)[])[("over", Over), ("by", By), ("to", To), ("kpi", Kpi), ("weight", Weight)])
            data[name] = value;
        return data;
    }
}

internal enum CascadeOver
{
    Teams,
    People,
}

/// <summary>The words for whom a target is divided over and how, in both languages.</summary>
internal static class CascadeWords
{
    private static readonly Dictionary<string, CascadeOver> Overs = new()
    {
        ["teams"] = CascadeOver.Teams,
        ["team"] = CascadeOver.Teams,
        ["团队"] = CascadeOver.Teams,
        ["people"] = CascadeOver.People,
        ["persons"] = CascadeOver.People,
        ["人员"] = CascadeOver.People,
        ["个人"] = CascadeOver.People,
    };

    private static readonly Dictionary<string, CascadeWay> Ways = new()
    {
        ["equal"] = CascadeWay.Equally,
        ["equally"] = CascadeWay.Equally,
        ["平均"] = CascadeWay.Equally,
        ["weight"] = CascadeWay.ByWeight,
        ["weights"] = CascadeWay.ByWeight,
        ["权重"] = CascadeWay.ByWeight,
        ["last"] = CascadeWay.ByLastPeriod,
        ["上期"] = CascadeWay.ByLastPeriod,
        ["same"] = CascadeWay.SameForEach,
        ["相同"] = CascadeWay.SameForEach,
    };

    public static CascadeOver? Over(string typed) => Overs.TryGetValue(Bot.Typed.TypedText.Comparable(typed), out var over) ? over : null;

    public static CascadeWay? Way(string typed) => Ways.TryGetValue(Bot.Typed.TypedText.Comparable(typed), out var way) ? way : null;

    public static string Of(CascadeWay way) => way switch { CascadeWay.Equally => "equal", CascadeWay.ByWeight => "weight", CascadeWay.ByLastPeriod => "last", _ => "same" };
}
