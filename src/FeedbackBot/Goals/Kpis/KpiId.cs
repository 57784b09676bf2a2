using FeedbackBot.Common;

namespace FeedbackBot.Goals.Kpis;

/// <summary>Stays the same over every version of a goal, so that values stay with what they measure.</summary>
internal readonly record struct KpiId(Guid Value) : IEntityId<KpiId>
{
    public static KpiId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
