namespace FeedbackBot.Goals.Tasks;

/// <summary>What to do first: importance times urgency, 1 to 12. Urgency comes from the working days that are left before the buffer begins.</summary>
internal static class TaskPriority
{
    /// <summary>In working days.</summary>
    public const int High = 3;

    /// <summary>In working days.</summary>
    public const int Soon = 10;

    /// <param name="slack">Working days until the buffer begins; negative once it is being eaten, or the day has passed.</param>
    public static Urgency UrgencyOf(int slack) => slack switch
    {
        < 0 => Urgency.Now,
        <= High => Urgency.High,
        <= Soon => Urgency.Soon,
        _ => Urgency.Low,
    };

    public static int Of(Importance importance, int slack) => (int)importance * (int)UrgencyOf(slack);

    public static PriorityBand BandOf(int priority) => priority switch
    {
        >= 9 => PriorityBand.First,
        >= 6 => PriorityBand.High,
        >= 3 => PriorityBand.Middle,
        _ => PriorityBand.Low,
    };
}

internal enum Urgency
{
    Low = 1,
    Soon = 2,
    High = 3,

    /// <summary>The buffer is being eaten, or the day has passed.</summary>
    Now = 4,
}

internal enum PriorityBand
{
    First,
    High,
    Middle,
    Low,
}
