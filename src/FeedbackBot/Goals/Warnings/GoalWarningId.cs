using FeedbackBot.Common;

namespace FeedbackBot.Goals.Warnings;

internal readonly record struct GoalWarningId(Guid Value) : IEntityId<GoalWarningId>
{
    public static GoalWarningId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
