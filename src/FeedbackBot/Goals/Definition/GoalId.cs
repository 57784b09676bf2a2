using FeedbackBot.Common;

namespace FeedbackBot.Goals.Definition;

internal readonly record struct GoalId(Guid Value) : IEntityId<GoalId>
{
    public static GoalId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
