using FeedbackBot.Common;
using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.Goals.Values;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Updating;

/// <summary>A card that asks for values, as things are now.</summary>
internal sealed record UpdateFacts(UpdateRequest Request, IReadOnlyList<UpdateItem> Items)
{
    public int Said => Items.Count(i => i.State == UpdateState.Said);

    public bool IsDone => Items.All(i => i.State != UpdateState.Open);
}

/// <summary>One KPI on it.</summary>
/// <param name="Terms">What holds now; null where the KPI was taken away.</param>
/// <param name="Day">What a value said now is for, on the calendar of the goal's owner.</param>
/// <param name="Newest">What held last; null where nothing was said.</param>
internal sealed record UpdateItem(KpiId Id, string Name, string Goal, KpiTerms? Terms, UpdateState State, DateOnly Day, bool IsToday, KpiValue? Newest)
{
    /// <summary>What its inputs are called, so that no two on a card are called the same.</summary>
    public string Label { get; init; } = Name;

    /// <summary>What a number on the card is a number of: another unit makes it another number.</summary>
    public string Unit => Terms is { } terms ? UnitOf(terms) : "";

    public static string UnitOf(KpiTerms terms) => $"{terms.Unit}{terms.Currency}";

    /// <summary>KPIs of one name, which goals of one person may have, are told apart by their keys.</summary>
    public static IReadOnlyList<UpdateItem> ToldApart(IReadOnlyCollection<UpdateItem> items) =>
        [.. items.Select(item => item.Terms is { } terms && items.Count(i => i.Name == item.Name) > 1 ? item with { Label = $"{item.Name} ({terms.Key})" } : item)];

    public static UpdateItem Of(KpiToUpdate kpi, UpdateRequest request, TimeZoneInfo zone, DateTimeOffset now) =>
        Of(kpi.Kpi, kpi.Goal, request, kpi.Newest, zone, now);

    public static UpdateItem Of(Kpi kpi, Goal goal, UpdateRequest request, KpiValue? newest, TimeZoneInfo zone, DateTimeOffset now)
    {
        var today = now.DateIn(zone);
        var day = today < goal.To ? today : goal.To;
        var state = goal.Status != GoalStatus.Agreed ? UpdateState.GoalOver
            : kpi.Terms is null ? UpdateState.TakenAway
            : newest is not null && newest.EnteredAt > request.At ? UpdateState.Said
            : UpdateState.Open;
        return new UpdateItem(kpi.Id, kpi.Name, goal.Name, kpi.Terms, state, day, day == today, newest);
    }
}

internal enum UpdateState
{
    /// <summary>To be said.</summary>
    Open,

    /// <summary>Said since the card was sent, on it or elsewhere.</summary>
    Said,
    GoalOver,
    TakenAway,

    /// <summary>Somebody else says it now.</summary>
    NotYours,
}
