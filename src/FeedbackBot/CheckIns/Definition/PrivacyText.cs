using System.Globalization;
using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>What was typed about who may know what people answer.</summary>
/// <param name="Threshold">As typed; null where nothing was.</param>
internal readonly record struct PrivacyTyped(bool Confidential, bool Anonymous, string? Threshold);

internal static class PrivacyText
{
    public static Parsed<Privacy> Parse(PrivacyTyped typed)
    {
        if (typed is { Confidential: true, Anonymous: true })
            return new Problem("CheckIns.PrivacyTwice");
        if (typed.Threshold is { } given)
        {
            if (!typed.Anonymous && !typed.Confidential)
                return new Problem("CheckIns.ThresholdAlone", CardText.EscapeLine(given));
            if (!int.TryParse(given.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var threshold) || threshold > Privacy.MaxThreshold)
                return new Problem("CheckIns.ThresholdWrong", CardText.EscapeLine(given), Privacy.MinThreshold, Privacy.MaxThreshold);
            return threshold < Privacy.MinThreshold
                ? new Problem("CheckIns.ThresholdLow", threshold, Privacy.MinThreshold)
                : new Privacy(typed.Anonymous ? Confidentiality.Anonymous : Confidentiality.Confidential, threshold);
        }

        return typed.Anonymous ? Privacy.Anonymous() : typed.Confidential ? Privacy.Confidential : Privacy.Named;
    }
}
