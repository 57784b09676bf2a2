using System.Text.Json;
using System.Text.Json.Serialization;
using FeedbackBot.Delivery.Channels;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>What people were told when a round asked them: this channel reads about it. It never changes, so nothing more is posted there.</summary>
/// <param name="Name">As the channel was called then.</param>
/// <param name="ShowsAnswers">Whether it reads what they write, with their names; else numbers alone.</param>
internal sealed record RoundChannel(ChannelPostId Post, string Name, bool ShowsAnswers)
{
    /// <summary>A card names no more channels of a kind than this; the others it counts.</summary>
    public const int MostNamed = 3;

    /// <summary>As much as a card may have to say about channels.</summary>
    public static IReadOnlyList<RoundChannel> Longest =>
        [.. Enumerable.Range(0, 2 * (MostNamed + 1)).Select(i => new RoundChannel(default, new string('长', ChannelAddress.MaxName), i % 2 == 0))];

    public static string Write(IEnumerable<RoundChannel> channels) => JsonSerializer.Serialize(
        [.. channels.Select(c => new StoredRoundChannel(c.Post.Value, c.Name, c.ShowsAnswers))], StoredRoundChannels.Default.StoredRoundChannelArray);

    public static IReadOnlyList<RoundChannel> Read(string json) =>
        [.. JsonSerializer.Deserialize(json, StoredRoundChannels.Default.StoredRoundChannelArray)!
            .Select(c => new RoundChannel(new ChannelPostId(c.Post), c.Name, c.ShowsAnswers))];
}

internal sealed record StoredRoundChannel(Guid Post, string Name, bool ShowsAnswers);

[JsonSerializable(typeof(StoredRoundChannel[]))]
internal sealed partial class StoredRoundChannels : JsonSerializerContext;
