using System.Globalization;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>What was typed about who may know what people answer.</summary>
/// <param name="Threshold">As typed; null where nothing was.</param>
internal readonly record struct PrivacyTyped(bool Confidential, bool Anonymous, string? Threshold, bool Named = false)
{
    public bool SaysNothing => this == default;
}

internal static class PrivacyText
{
    /// <summary>Who reads what, in a few words.</summary>
    public static string Show(Texts texts, Privacy privacy) => texts[$"CheckIns.WhoReads{privacy.Kind}", privacy.Least];

    /// <param name="before">What holds until now: what was not typed stays.</param>
    public static Parsed<Privacy> Parse(PrivacyTyped typed, Privacy before = default)
    {
        Confidentiality?[] kinds =
        [
            typed.Named ? Confidentiality.Named : null, typed.Confidential ? Confidentiality.Confidential : null,
            typed.Anonymous ? Confidentiality.Anonymous : null,
        ];
        if (kinds.Count(k => k is not null) > 1)
            return new Problem("CheckIns.PrivacyTwice");
        var kind = kinds.FirstOrDefault(k => k is not null) ?? before.Kind;
        if (typed.Threshold is { } given)
        {
            if (kind == Confidentiality.Named)
                return new Problem("CheckIns.ThresholdAlone", CardText.EscapeLine(given));
            if (!int.TryParse(given.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var threshold) || threshold > Privacy.MaxThreshold)
                return new Problem("CheckIns.ThresholdWrong", CardText.EscapeLine(given), Privacy.MinThreshold, Privacy.MaxThreshold);
            return threshold < Privacy.MinThreshold
                ? new Problem("CheckIns.ThresholdLow", threshold, Privacy.MinThreshold)
                : new Privacy(kind, threshold);
        }

        if (kind == before.Kind)
            return before;
        return kind == Confidentiality.Anonymous ? Privacy.Anonymous() : new Privacy(kind);
    }
}
