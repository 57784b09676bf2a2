namespace FeedbackBot.CheckIns.Rounds;

/// <param name="Asked">Some of those who will be asked next, by name.</param>
/// <param name="LeftOut">Some of those who will not.</param>
/// <param name="LeftOutCount">How many will not.</param>
/// <param name="Next">The next rounds in order, this one first.</param>
internal sealed record CheckInPreview(
    IReadOnlyList<ZonePreview> Zones, IReadOnlyList<string> Asked, IReadOnlyList<LeftOut> LeftOut, int LeftOutCount,
    IReadOnlyList<RoundPreview> Next)
{
    public int AskedCount => Zones.Sum(z => z.Asked);

    /// <summary>How many of those who are asked get the card later than it opens, as they want quiet then.</summary>
    public int WaitCount => Zones.Sum(z => z.Waiting);
}

/// <param name="Zone">IANA name.</param>
/// <param name="NotAsked">Active people of the zone who do not get that round.</param>
internal sealed record ZonePreview(string Zone, int Asked, int NotAsked, Occurrence? Next)
{
    /// <summary>UTC: when the first of those who are asked get their card; null where nobody is asked.</summary>
    public DateTimeOffset? Comes { get; init; }

    /// <summary>How many of those who are asked get it later than it opens, as they want quiet then.</summary>
    public int Waiting { get; init; }
}

/// <param name="Moved">How many get it on another day, as the date is a holiday for them.</param>
/// <param name="LeftOut">Some of those who do not get it.</param>
internal sealed record RoundPreview(DateOnly Date, int Asked, int Moved, IReadOnlyList<LeftOut> LeftOut, int LeftOutCount);

/// <param name="Until">The last day for which the reason holds, where it has one.</param>
/// <param name="Holiday">Its name.</param>
internal sealed record LeftOut(string Name, LeftOutReason Reason, DateOnly? Until = null, string? Holiday = null)
{
    /// <summary>By their own clock: when they may be told anything again.</summary>
    public DateTimeOffset? QuietUntil { get; init; }
}

internal enum LeftOutReason
{
    /// <summary>The round is on a day on which they do not work.</summary>
    NotWorking,

    /// <summary>They have left the directory.</summary>
    Inactive,

    /// <summary>It is a holiday for them.</summary>
    Holiday,

    /// <summary>It is a holiday for them, and the day it would be moved to has a round already.</summary>
    Taken,

    /// <summary>They are away on the day.</summary>
    Away,

    /// <summary>They do not want it for a while.</summary>
    Muted,

    /// <summary>They want quiet when it opens, and until it has closed.</summary>
    Quiet,
}
