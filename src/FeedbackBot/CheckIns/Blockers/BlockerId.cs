using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Blockers;

internal readonly record struct BlockerId(Guid Value) : IEntityId<BlockerId>
{
    public static BlockerId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
