using FeedbackBot.Delivery;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Closing;

/// <summary>What makes each message about a goal's end the only one of its kind.</summary>
internal static class ClosingOccasions
{
    public const string AskPrefix = "goal/ended";
    public const string ClosedPrefix = "goal/closed";
    public const string CarriedPrefix = "goal/carried";
    public const string DropPrefix = "goal/drop";
    public const string DroppedPrefix = "goal/dropped";
    public const string ReopenedPrefix = "goal/reopened";

    /// <param name="asked">The day it was asked on: a goal that was taken up again is asked about anew.</param>
    public static Occasion Ask(GoalId goal, DateOnly asked) => Occasion.Of(AskPrefix, goal, asked.DayNumber);

    public static Occasion Closed(GoalClosingId closing, PersonId to) => Occasion.Of(ClosedPrefix, closing, to);

    /// <summary>The question to the owner is answered, and shows how it ended.</summary>
    public static Occasion Answered(GoalClosingId closing) => Occasion.Of(ClosedPrefix, closing);

    public static Occasion Carried(GoalId draft, PersonId to) => Occasion.Of(CarriedPrefix, draft, to);

    /// <param name="at">When it was asked.</param>
    public static Occasion Drop(GoalId goal, DateTimeOffset at, PersonId to) => Occasion.Of(DropPrefix, goal, at.ToUnixTimeMilliseconds(), to);

    public static Occasion Kept(GoalId goal, DateTimeOffset at, PersonId to) => Occasion.Of(DroppedPrefix, goal, at.ToUnixTimeMilliseconds(), to);

    public static Occasion Reopened(GoalClosingId closing, PersonId to) => Occasion.Of(ReopenedPrefix, closing, to);
}
