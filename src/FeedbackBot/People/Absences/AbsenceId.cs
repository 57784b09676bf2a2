using FeedbackBot.Common;

namespace FeedbackBot.People.Absences;

internal readonly record struct AbsenceId(Guid Value) : IEntityId<AbsenceId>
{
    public static AbsenceId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
