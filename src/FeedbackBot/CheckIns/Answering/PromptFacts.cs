using System.Globalization;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.CheckIns.Channels;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;

namespace FeedbackBot.CheckIns.Answering;

/// <summary>A prompt with what is needed to show it.</summary>
/// <param name="Prompt">Tracked, where it was loaded to be answered.</param>
internal sealed record PromptFacts(Prompt Prompt, string CheckIn, DateOnly Date, IReadOnlyList<Question> Questions, Privacy Privacy)
{
    /// <summary>What this person planned the last time, where it is to be shown.</summary>
    public LastPlan? LastPlan { get; init; }

    /// <summary>Who might know the last time this person was asked; null where they were not, and where it need not be said.</summary>
    public Privacy? PrivacyBefore { get; init; }

    /// <summary>Which channels read about the round.</summary>
    public IReadOnlyList<RoundChannel> Channels { get; init; } = [];

    /// <summary>What is in this person's way since earlier rounds, where blockers are asked for.</summary>
    public IReadOnlyList<OpenBefore> StillOpen { get; init; } = [];

    /// <summary>What a supplied question asks this person.</summary>
    public IReadOnlyList<SuppliedPart> Supplied { get; init; } = [];

    public TimeZoneInfo Zone => LocalTimes.FindZone(Prompt.Zone) ?? TimeZoneInfo.Utc;

    /// <summary>The name of a question's input on the card.</summary>
    public static string InputId(int index) => "q" + (index + 1).ToString(CultureInfo.InvariantCulture);
}
