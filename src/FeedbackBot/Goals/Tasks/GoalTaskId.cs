using FeedbackBot.Common;

namespace FeedbackBot.Goals.Tasks;

internal readonly record struct GoalTaskId(Guid Value) : IEntityId<GoalTaskId>
{
    public static GoalTaskId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
