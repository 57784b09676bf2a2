using FeedbackBot.Common;

namespace FeedbackBot.Goals.Notes;

internal readonly record struct GoalNoteId(Guid Value) : IEntityId<GoalNoteId>
{
    public static GoalNoteId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
