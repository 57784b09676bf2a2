using System.Globalization;
using FeedbackBot.Delivery;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Blockers;

/// <summary>What makes each message about a blocker the only one of its kind.</summary>
internal static class BlockerOccasions
{
    public const string ToldPrefix = "checkin/blocker/told";
    public const string RaisedPrefix = "checkin/blocker/raised";

    public static Occasion Told(BlockerNoteId note, PersonId person) => Occasion.Of(ToldPrefix, note, person);

    /// <param name="waitingSince">UTC; since when nobody has reacted: a silence is raised once at each stage.</param>
    public static Occasion Raised(BlockerId blocker, DateTimeOffset waitingSince, PersonId person) =>
        Occasion.Of(RaisedPrefix, blocker, waitingSince.UtcTicks.ToString(CultureInfo.InvariantCulture), person);
}
