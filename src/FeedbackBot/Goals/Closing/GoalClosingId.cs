using FeedbackBot.Common;

namespace FeedbackBot.Goals.Closing;

internal readonly record struct GoalClosingId(Guid Value) : IEntityId<GoalClosingId>
{
    public static GoalClosingId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
