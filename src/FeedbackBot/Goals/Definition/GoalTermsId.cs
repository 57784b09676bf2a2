using FeedbackBot.Common;

namespace FeedbackBot.Goals.Definition;

internal readonly record struct GoalTermsId(Guid Value) : IEntityId<GoalTermsId>
{
    public static GoalTermsId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
