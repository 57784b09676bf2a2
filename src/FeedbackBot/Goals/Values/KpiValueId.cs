using FeedbackBot.Common;

namespace FeedbackBot.Goals.Values;

internal readonly record struct KpiValueId(Guid Value) : IEntityId<KpiValueId>
{
    public static KpiValueId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
