using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

internal readonly record struct QuestionSetId(Guid Value) : IEntityId<QuestionSetId>
{
    public static QuestionSetId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
