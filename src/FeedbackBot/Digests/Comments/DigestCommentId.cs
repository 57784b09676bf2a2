using FeedbackBot.Common;

namespace FeedbackBot.Digests.Comments;

internal readonly record struct DigestCommentId(Guid Value) : IEntityId<DigestCommentId>
{
    public static DigestCommentId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
