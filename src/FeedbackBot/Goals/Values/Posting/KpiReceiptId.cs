using FeedbackBot.Common;

namespace FeedbackBot.Goals.Values.Posting;

internal readonly record struct KpiReceiptId(Guid Value) : IEntityId<KpiReceiptId>
{
    public static KpiReceiptId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
