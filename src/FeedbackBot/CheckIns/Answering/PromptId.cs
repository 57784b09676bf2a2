using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

internal readonly record struct PromptId(Guid Value) : IEntityId<PromptId>
{
    public static PromptId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
