namespace FeedbackBot.Goals.Outlook;

/// <summary>Where a KPI will probably stand at the end of its goal's period, if it goes on as until now. See docs/goals.md for the method.</summary>
/// <param name="Likely">In the KPI's unit.</param>
/// <param name="Low">In about two of three cases it is no lower.</param>
/// <param name="High">In about two of three cases it is no higher.</param>
/// <param name="Word">What that means for the target.</param>
internal sealed record Forecast(decimal Likely, decimal Low, decimal High, ForecastWord Word);

internal enum ForecastWord
{
    /// <summary>There is no target to compare with.</summary>
    None,

    /// <summary>The whole span reaches it.</summary>
    Reaches,

    /// <summary>What is likely reaches it, not the whole span.</summary>
    RatherReaches,

    /// <summary>What is likely misses it, not the whole span.</summary>
    RatherMisses,

    /// <summary>None of the span reaches it.</summary>
    Misses,
}
