using FeedbackBot.Common;

namespace FeedbackBot.Goals.Indicators;

internal readonly record struct AddedIndicatorId(Guid Value) : IEntityId<AddedIndicatorId>
{
    public static AddedIndicatorId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
