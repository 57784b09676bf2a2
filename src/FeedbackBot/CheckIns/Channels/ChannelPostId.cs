using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Channels;

internal readonly record struct ChannelPostId(Guid Value) : IEntityId<ChannelPostId>
{
    public static ChannelPostId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
