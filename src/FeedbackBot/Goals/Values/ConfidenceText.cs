using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;

namespace FeedbackBot.Goals.Values;

/// <summary>How sure somebody is, as they type it.</summary>
internal static class ConfidenceText
{
    private static readonly Dictionary<string, Confidence> Words = new()
    {
        ["on-track"] = Confidence.OnTrack,
        ["on track"] = Confidence.OnTrack,
        ["green"] = Confidence.OnTrack,
        ["正常"] = Confidence.OnTrack,
        ["at-risk"] = Confidence.AtRisk,
        ["at risk"] = Confidence.AtRisk,
        ["yellow"] = Confidence.AtRisk,
        ["有风险"] = Confidence.AtRisk,
        ["off-track"] = Confidence.OffTrack,
        ["off track"] = Confidence.OffTrack,
        ["red"] = Confidence.OffTrack,
        ["偏离"] = Confidence.OffTrack,
    };

    public static Parsed<Confidence?> Parse(string? typed)
    {
        if (typed is null)
            return default(Confidence?);
        return Words.TryGetValue(TypedText.Comparable(typed), out var found)
            ? (Confidence?)found
            : new Problem("Goals.ValueConfidenceWrong", CardText.EscapeLine(TypedText.Short(typed)));
    }
}
