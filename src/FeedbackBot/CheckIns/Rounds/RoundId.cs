using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Rounds;

internal readonly record struct RoundId(Guid Value) : IEntityId<RoundId>
{
    public static RoundId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
