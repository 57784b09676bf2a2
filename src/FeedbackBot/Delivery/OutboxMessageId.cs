using FeedbackBot.Common;

namespace FeedbackBot.Delivery;

internal readonly record struct OutboxMessageId(Guid Value) : IEntityId<OutboxMessageId>
{
    public static OutboxMessageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
