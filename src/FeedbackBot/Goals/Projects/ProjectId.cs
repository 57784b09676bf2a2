using FeedbackBot.Common;

namespace FeedbackBot.Goals.Projects;

internal readonly record struct ProjectId(Guid Value) : IEntityId<ProjectId>
{
    public static ProjectId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
