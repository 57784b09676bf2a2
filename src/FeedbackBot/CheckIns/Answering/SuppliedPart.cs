using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>One of the things a supplied question asks somebody.</summary>
internal abstract record SuppliedPart
{
    /// <param name="texts">The reader's.</param>
    /// <param name="prefix">Before the name of every input.</param>
    /// <param name="typed">What was typed before, by the input's name without the prefix.</param>
    public abstract IEnumerable<CardElement> Elements(Texts texts, string prefix, IReadOnlyDictionary<string, string> typed);

    /// <returns>What was typed for it, in one escaped line; null where nothing was.</returns>
    public abstract string? Said(Texts texts, IReadOnlyDictionary<string, string> typed);
}

/// <param name="Said">How many of the parts were answered.</param>
/// <param name="Problems">In the person's language, escaped; where there are any, nothing was kept.</param>
internal sealed record SuppliedOutcome(int Said, IReadOnlyList<string> Problems);
