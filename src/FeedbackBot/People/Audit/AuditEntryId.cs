using FeedbackBot.Common;

namespace FeedbackBot.People.Audit;

internal readonly record struct AuditEntryId(Guid Value) : IEntityId<AuditEntryId>
{
    public static AuditEntryId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
