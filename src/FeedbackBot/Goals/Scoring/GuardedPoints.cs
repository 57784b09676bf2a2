using FeedbackBot.Goals.Kpis;

namespace FeedbackBot.Goals.Scoring;

/// <summary>
/// What guards leave of points: broken multiplications first, in their order, each on what the one before left; then the caps,
/// of which the lowest holds. A guard whose KPI was not seen limits nothing and is named.
/// </summary>
internal static class GuardedPoints
{
    public static (decimal Points, IReadOnlyList<ScoreStep.Watched> Steps) Of(
        decimal points, IReadOnlyList<Guard> guards, IReadOnlyDictionary<string, decimal> observed)
    {
        var steps = new List<ScoreStep.Watched>();
        foreach (var guard in guards.OrderBy(g => g.Effect is GuardEffect.Multiply ? 0 : 1))
        {
            decimal? seen = observed.TryGetValue(guard.Watches, out var value) ? value : null;
            var broken = seen is { } now && guard.IsBrokenAt(now);
            var after = broken ? Limited(points, guard.Effect) : points;
            steps.Add(new ScoreStep.Watched(guard, seen, broken, points, after));
            points = after;
        }

        return (points, steps);
    }

    public static bool IsBrokenAt(this Guard guard, decimal observed) => guard.When switch
    {
        GuardSide.Above => observed > guard.Limit,
        GuardSide.AtLeast => observed >= guard.Limit,
        GuardSide.Below => observed < guard.Limit,
        GuardSide.AtMost => observed <= guard.Limit,
        _ => throw new InvalidOperationException($"Unknown side {guard.When}"),
    };

    /// <summary>A guard never raises points, whatever it says.</summary>
    private static decimal Limited(decimal points, GuardEffect effect) => effect switch
    {
        GuardEffect.Cap cap => Math.Min(points, Rounded.Points(Math.Max(cap.Points, 0))),
        GuardEffect.Multiply multiply => Rounded.Points(points * Math.Clamp(multiply.Factor, 0, 1)),
        _ => throw new InvalidOperationException("Unknown effect of a guard"),
    };
}
