using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

internal readonly record struct AbsenceChangeId(Guid Value) : IEntityId<AbsenceChangeId>
{
    public static AbsenceChangeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
