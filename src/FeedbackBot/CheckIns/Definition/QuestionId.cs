using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

internal readonly record struct QuestionId(Guid Value) : IEntityId<QuestionId>
{
    public static QuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
