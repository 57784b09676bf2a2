using FeedbackBot.Common;

namespace FeedbackBot.Delivery;

/// <summary>What an occasion is called when an admin reads about its message. Features name theirs; the words are theirs.</summary>
internal sealed class OccasionNames(IEnumerable<OccasionName> names)
{
    private readonly List<OccasionName> _names = [.. names.OrderByDescending(n => n.Prefix.Length)];

    /// <summary>In plain words, in the reader's language: "Check-in question". A message nobody named is "a message".</summary>
    public string Of(string occasion, Texts texts) =>
        texts[_names.Find(n => occasion.StartsWith(n.Prefix + "/", StringComparison.Ordinal))?.TextKey ?? "Delivery.KindOther"];
}

/// <param name="Prefix">How the occasions begin: "checkin/ask".</param>
/// <param name="TextKey">A key of the feature's Texts.</param>
internal sealed record OccasionName(string Prefix, string TextKey);
