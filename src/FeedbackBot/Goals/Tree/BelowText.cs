using FeedbackBot.Common;
using FeedbackBot.Goals.Scoring;
using FeedbackBot.Goals.Standing;

namespace FeedbackBot.Goals.Tree;

/// <summary>Scores in a few words, for overviews.</summary>
internal static class BelowText
{
    public static string Points(Texts texts, decimal points) => texts["Goals.TreePoints", points];

    /// <summary>"74.2 points", "no data yet".</summary>
    public static string Of(Texts texts, RolledUp rolled) => rolled.Total is { } total ? Points(texts, total) : texts["Goals.TreeNoData"];

    public static string Of(Texts texts, GoalStanding standing) => standing.Points is { } points ? Points(texts, points) : texts["Goals.TreeNoData"];

    /// <summary>"from below: 74 points, 3 of 4 with data", and what of it the reader does not see; null where nothing is below.</summary>
    public static string? Below(Texts texts, BelowScore below)
    {
        if (below.IsEmpty)
            return null;
        var number = below switch
        {
            { Total: { } total } => texts["Goals.TreeBelow", total, below.WithData, below.Goals],
            { Goals: > 0 } => texts.Count("Goals.TreeBelowNoData", below.Goals),
            _ => null,
        };
        var hidden = below.Hidden == 0 ? null : texts.Count(below.CountsHidden ? "Goals.TreeHiddenCounted" : number is null ? "Goals.TreeHiddenOnly" : "Goals.TreeHiddenLeftOut", below.Hidden);
        return string.Join(texts["Goals.TreeComma"], new[] { number, hidden }.OfType<string>());
    }
}
