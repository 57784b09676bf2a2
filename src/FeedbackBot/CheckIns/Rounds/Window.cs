namespace FeedbackBot.CheckIns.Rounds;

/// <summary>The time in which a round takes somebody's answer: from <paramref name="OpensAt"/> until just before <paramref name="ClosesAt"/>, UTC.</summary>
internal readonly record struct Window(DateTimeOffset OpensAt, DateTimeOffset ClosesAt)
{
    public bool Contains(DateTimeOffset instant) => OpensAt <= instant && instant < ClosesAt;
}
