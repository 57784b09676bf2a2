using FeedbackBot.Common;

namespace FeedbackBot.People.Import;

internal readonly record struct PendingImportId(Guid Value) : IEntityId<PendingImportId>
{
    public static PendingImportId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
