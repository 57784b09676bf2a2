using FeedbackBot.Goals.Outlook;

namespace FeedbackBot.Goals.Confidences;

/// <summary>
/// How sure a goal is of being reached: what was said of the goal itself, until somebody says something of a KPI afterwards; from then on the
/// worst of what was said last of each KPI.
/// </summary>
internal static class ConfidenceNow
{
    /// <param name="ofGoal">What was said last of the goal itself.</param>
    /// <param name="ofKpis">What was said last of each KPI that somebody said anything of.</param>
    /// <returns>Null where nobody said anything.</returns>
    public static Said? Of(Said? ofGoal, IReadOnlyCollection<Said> ofKpis)
    {
        var newest = ofKpis.Count == 0 ? (DateTimeOffset?)null : ofKpis.Max(s => s.At);
        if (newest is not { } at || ofGoal?.At >= at)
            return ofGoal;
        return new Said(ofKpis.Max(s => s.Sure), at);
    }
}
