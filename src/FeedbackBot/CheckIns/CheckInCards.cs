using FeedbackBot.Common;

namespace FeedbackBot.CheckIns;

/// <summary>What the cards of this feature have in common.</summary>
internal static class CheckInCards
{
    public const string PromptKey = "prompt";

    /// <summary>A date and time as somebody in the zone says it.</summary>
    public static string Moment(Texts texts, DateTimeOffset instant, TimeZoneInfo zone) => texts["CheckIns.Moment", instant.In(zone)];
}
