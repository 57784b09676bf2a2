using FeedbackBot.Common;

namespace FeedbackBot.Goals.Confidences;

internal readonly record struct GoalConfidenceId(Guid Value) : IEntityId<GoalConfidenceId>
{
    public static GoalConfidenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
