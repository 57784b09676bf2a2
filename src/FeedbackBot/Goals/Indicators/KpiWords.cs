using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Indicators;

/// <summary>The words people type for what a KPI's numbers are and how they are read, in both languages.</summary>
internal static class KpiWords
{
    private static readonly Dictionary<string, KpiUnit> Units = new()
    {
        ["number"] = KpiUnit.Number,
        ["数值"] = KpiUnit.Number,
        ["数字"] = KpiUnit.Number,
        ["percent"] = KpiUnit.Percent,
        ["%"] = KpiUnit.Percent,
        ["百分比"] = KpiUnit.Percent,
        ["money"] = KpiUnit.Money,
        ["金额"] = KpiUnit.Money,
        ["duration"] = KpiUnit.Duration,
        ["seconds"] = KpiUnit.Duration,
        ["时长"] = KpiUnit.Duration,
        ["秒"] = KpiUnit.Duration,
        ["count"] = KpiUnit.Count,
        ["计数"] = KpiUnit.Count,
        ["数量"] = KpiUnit.Count,
        ["yesno"] = KpiUnit.YesNo,
        ["是否"] = KpiUnit.YesNo,
    };

    private static readonly Dictionary<string, KpiDirection> Directions = new()
    {
        ["up"] = KpiDirection.Up,
        ["higher"] = KpiDirection.Up,
        ["越高越好"] = KpiDirection.Up,
        ["上升"] = KpiDirection.Up,
        ["down"] = KpiDirection.Down,
        ["lower"] = KpiDirection.Down,
        ["越低越好"] = KpiDirection.Down,
        ["下降"] = KpiDirection.Down,
        ["within"] = KpiDirection.Within,
        ["range"] = KpiDirection.Within,
        ["区间"] = KpiDirection.Within,
    };

    private static readonly Dictionary<string, KpiAggregation> Aggregations = new()
    {
        ["last"] = KpiAggregation.Last,
        ["最新"] = KpiAggregation.Last,
        ["sum"] = KpiAggregation.Sum,
        ["合计"] = KpiAggregation.Sum,
        ["求和"] = KpiAggregation.Sum,
        ["average"] = KpiAggregation.Average,
        ["平均"] = KpiAggregation.Average,
        ["smallest"] = KpiAggregation.Smallest,
        ["min"] = KpiAggregation.Smallest,
        ["最小"] = KpiAggregation.Smallest,
        ["largest"] = KpiAggregation.Largest,
        ["max"] = KpiAggregation.Largest,
        ["最大"] = KpiAggregation.Largest,
    };

    private static readonly Dictionary<string, UpdateCadence> Cadences = new()
    {
        ["daily"] = UpdateCadence.Daily,
        ["每天"] = UpdateCadence.Daily,
        ["每日"] = UpdateCadence.Daily,
        ["weekly"] = UpdateCadence.Weekly,
        ["每周"] = UpdateCadence.Weekly,
        ["fortnightly"] = UpdateCadence.Fortnightly,
        ["biweekly"] = UpdateCadence.Fortnightly,
        ["每两周"] = UpdateCadence.Fortnightly,
        ["monthly"] = UpdateCadence.Monthly,
        ["每月"] = UpdateCadence.Monthly,
        ["quarterly"] = UpdateCadence.Quarterly,
        ["每季度"] = UpdateCadence.Quarterly,
    };

    public static Parsed<KpiUnit> Unit(string option, string typed) => Read(Units, option, typed);

    public static Parsed<KpiDirection> Direction(string option, string typed) => Read(Directions, option, typed);

    public static Parsed<KpiAggregation> Aggregation(string option, string typed) => Read(Aggregations, option, typed);

    public static Parsed<UpdateCadence> Cadence(string option, string typed) => Read(Cadences, option, typed);

    private static Parsed<T> Read<T>(Dictionary<string, T> words, string option, string typed)
        where T : struct, Enum => words.TryGetValue(TypedText.Comparable(typed), out var value)
            ? value
            : new Problem("Goals.IndicatorWordWrong", CardText.EscapeLine(TypedText.Short(typed)), option, string.Join(", ", words.Keys.Select(w => $"`{w}`")));
}
