namespace FeedbackBot.Common;

/// <summary>A strongly typed identifier around a version 7 <see cref="Guid"/>, so that ids sort by the time they were made.</summary>
internal interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}
