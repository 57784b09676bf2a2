using FeedbackBot.Bot.Typed;
using FeedbackBot.Goals.Definition;

namespace FeedbackBot.Goals.Drafting;

/// <summary>The words for whom a goal is and how far it looks, in both languages.</summary>
internal static class GoalWords
{
    private static readonly Dictionary<string, GoalLevel> Levels = new()
    {
        ["company"] = GoalLevel.Company,
        ["公司"] = GoalLevel.Company,
        ["department"] = GoalLevel.Department,
        ["部门"] = GoalLevel.Department,
        ["team"] = GoalLevel.Team,
        ["团队"] = GoalLevel.Team,
        ["role"] = GoalLevel.Role,
        ["岗位"] = GoalLevel.Role,
        ["person"] = GoalLevel.Person,
        ["me"] = GoalLevel.Person,
        ["个人"] = GoalLevel.Person,
    };

    private static readonly Dictionary<string, GoalHorizon> Horizons = new()
    {
        ["short"] = GoalHorizon.Short,
        ["短期"] = GoalHorizon.Short,
        ["mid"] = GoalHorizon.Mid,
        ["中期"] = GoalHorizon.Mid,
        ["long"] = GoalHorizon.Long,
        ["长期"] = GoalHorizon.Long,
    };

    public static GoalLevel? Level(string typed) => Levels.TryGetValue(TypedText.Comparable(typed), out var level) ? level : null;

    public static GoalHorizon? Horizon(string typed) => Horizons.TryGetValue(TypedText.Comparable(typed), out var horizon) ? horizon : null;
}
