using FeedbackBot.Delivery;
using FeedbackBot.Goals.Definition;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Agreement;

/// <summary>What makes each message about agreeing the only one of its kind.</summary>
internal static class GoalOccasions
{
    public const string ProposedPrefix = "goal/proposed";
    public const string AnsweredPrefix = "goal/answered";

    public const string OverPrefix = "goal/over";

    public const string LeftRolePrefix = "goal/leftrole";

    public static Occasion LeftRole(GoalId goal) => Occasion.Of(LeftRolePrefix, goal);

    public static Occasion Proposed(GoalTermsId terms, PersonId to) => Occasion.Of(ProposedPrefix, terms, to);

    public static Occasion Answered(GoalTermsId terms, PersonId to) => Occasion.Of(AnsweredPrefix, terms, to);

    public static Occasion Over(GoalTermsId terms, PersonId to) => Occasion.Of(OverPrefix, terms, to);
}
