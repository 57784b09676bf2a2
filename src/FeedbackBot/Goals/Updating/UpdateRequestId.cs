using FeedbackBot.Common;

namespace FeedbackBot.Goals.Updating;

internal readonly record struct UpdateRequestId(Guid Value) : IEntityId<UpdateRequestId>
{
    public static UpdateRequestId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
