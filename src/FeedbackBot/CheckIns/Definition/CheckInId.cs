using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

internal readonly record struct CheckInId(Guid Value) : IEntityId<CheckInId>
{
    public static CheckInId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
