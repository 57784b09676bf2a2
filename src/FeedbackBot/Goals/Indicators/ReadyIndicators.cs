using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using static FeedbackBot.Goals.Kpis.KpiAggregation;
using static FeedbackBot.Goals.Kpis.KpiDirection;
using static FeedbackBot.Goals.Kpis.KpiUnit;
using static FeedbackBot.Goals.Kpis.UpdateCadence;

namespace FeedbackBot.Goals.Indicators;

/// <summary>
/// The ready-made indicators of operations work; their names and formulas are the texts "Goals.Indicator.…" in both languages.
/// The limits of their guards are common values to begin with, and are agreed on anew in every goal.
/// </summary>
internal static class ReadyIndicators
{
    private static readonly Guard Bounces = Above("bounce-rate", 60), Churn = Above("churn-rate", 5), Complaints = Above("complaint-rate", 2),
        Errors = Above("error-rate", 1), Refunds = Above("refund-rate", 5);

    private static readonly Guard Delivered = Below("on-time-delivery", 95), Paying = Below("purchase-conversion", 1), Responses = Below("survey-response-rate", 20),
        Satisfied = Below("satisfaction", 80), Solved = Below("first-contact-resolution", 70), Staying = Below("retention", 30), Up99 = Below("uptime", 99.5m);

    private static readonly IReadOnlyList<Shape> Shapes =
    [
        new("page-views", IndicatorGroup.Traffic, Count, Up, Sum, Weekly, Bounces),
        new("unique-visitors", IndicatorGroup.Traffic, Count, Up, Last, Weekly, Bounces),
        new("time-on-site", IndicatorGroup.Traffic, Duration, Up, Average, Weekly, Satisfied),
        new("bounce-rate", IndicatorGroup.Traffic, Percent, Down, Average, Weekly, Paying),
        new("daily-active-users", IndicatorGroup.Users, Count, Up, Average, Daily, Staying),
        new("monthly-active-users", IndicatorGroup.Users, Count, Up, Last, Monthly, Staying),
        new("new-registrations", IndicatorGroup.Users, Count, Up, Sum, Weekly, Staying),
        new("signup-conversion", IndicatorGroup.Users, Percent, Up, Average, Weekly, Staying),
        new("cost-per-registration", IndicatorGroup.Users, Money, Down, Average, Monthly, Staying),
        new("retention", IndicatorGroup.Users, Percent, Up, Last, Monthly, Complaints),
        new("churn-rate", IndicatorGroup.Users, Percent, Down, Last, Monthly, Satisfied),
        new("purchase-conversion", IndicatorGroup.Sales, Percent, Up, Average, Weekly, Refunds),
        new("orders", IndicatorGroup.Sales, Count, Up, Sum, Weekly, Refunds),
        new("average-order-value", IndicatorGroup.Sales, Money, Up, Average, Weekly, Refunds, Paying),
        new("gross-merchandise-value", IndicatorGroup.Sales, Money, Up, Sum, Weekly, Refunds, Complaints),
        new("revenue-per-user", IndicatorGroup.Sales, Money, Up, Last, Monthly, Churn),
        new("refund-rate", IndicatorGroup.Sales, Percent, Down, Average, Monthly, Complaints),
        new("cost-per-order", IndicatorGroup.Sales, Money, Down, Average, Monthly, Delivered, Complaints),
        new("satisfaction", IndicatorGroup.Service, Percent, Up, Average, Monthly, Responses),
        new("survey-response-rate", IndicatorGroup.Service, Percent, Up, Last, Monthly, Satisfied),
        new("complaint-rate", IndicatorGroup.Service, Percent, Down, Average, Weekly, Satisfied),
        new("response-time", IndicatorGroup.Service, Duration, Down, Average, Weekly, Solved, Satisfied),
        new("first-contact-resolution", IndicatorGroup.Service, Percent, Up, Average, Weekly, Satisfied),
        new("backlog-age", IndicatorGroup.Service, Duration, Down, Last, Weekly, Solved),
        new("on-time-delivery", IndicatorGroup.Operations, Percent, Up, Average, Weekly, Complaints),
        new("error-rate", IndicatorGroup.Operations, Percent, Down, Average, Weekly, Up99),
        new("uptime", IndicatorGroup.Operations, Percent, Up, Average, Monthly, Errors),
    ];

    public static IReadOnlyList<Indicator> In(Texts texts) => [.. Shapes.Select(s => s.In(texts))];

    public static bool Has(string key) => Shapes.Any(s => s.Key == key);

    private static Guard Above(string key, decimal limit) => new(key, GuardSide.Above, limit, new GuardEffect.Cap(80));

    private static Guard Below(string key, decimal limit) => new(key, GuardSide.Below, limit, new GuardEffect.Cap(80));

    private sealed record Shape(
        string Key, IndicatorGroup Group, KpiUnit Unit, KpiDirection Direction, KpiAggregation Aggregation, UpdateCadence Cadence, params IReadOnlyList<Guard> Guards)
    {
        public Indicator In(Texts texts) => new(Key, texts[$"Goals.Indicator.{Key}"], texts[$"Goals.Indicator.{Key}.Formula"], Unit, Direction)
        {
            Aggregation = Aggregation,
            Cadence = Cadence,
            Guards = Guards,
            Group = Group,
        };
    }
}
