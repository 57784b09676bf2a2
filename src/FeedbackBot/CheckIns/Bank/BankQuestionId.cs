using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Bank;

internal readonly record struct BankQuestionId(Guid Value) : IEntityId<BankQuestionId>
{
    public static BankQuestionId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
