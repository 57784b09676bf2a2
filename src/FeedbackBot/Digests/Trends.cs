namespace FeedbackBot.Digests;

/// <summary>What the numbers amount to in words. Numbers are compared as they are shown, so that words and numbers never disagree.</summary>
internal static class Trends
{
    /// <summary>Less than this is noise in a small team's average of whole numbers.</summary>
    public const decimal Noticeable = 0.3m;

    /// <summary>One person in ten.</summary>
    public const decimal NoticeableShare = 0.1m;

    public const decimal GoodMood = 3.8m;
    public const decimal HardMood = 2.5m;

    public static decimal Shown(decimal average) => Math.Round(average, 1, MidpointRounding.AwayFromZero);

    public static Trend OfMood(decimal? now, decimal? before)
    {
        if (now is not { } a || before is not { } b)
            return Trend.Unknown;
        var change = Shown(a) - Shown(b);
        return change >= Noticeable ? Trend.Up : change <= -Noticeable ? Trend.Down : Trend.Same;
    }

    /// <summary>Compares shares, not counts: 5 of 5 is more than 6 of 12.</summary>
    public static Trend OfParticipation(Tally now, Tally before)
    {
        if (now.Asked == 0 || before.Asked == 0)
            return Trend.Unknown;
        var change = ((long)now.Reacted * before.Asked) - ((long)before.Reacted * now.Asked);
        return change > 0 ? Trend.Up : change < 0 ? Trend.Down : Trend.Same;
    }

    /// <summary>
    /// Against the team's own weeks before. Nobody is told that fewer answered while those who still can would make it as
    /// many as usual.
    /// </summary>
    public static Trend OfShare(Tally now, decimal usual)
    {
        if (now.Asked == 0)
            return Trend.Unknown;
        var (least, most) = ((decimal)now.Reacted / now.Asked, (decimal)(now.Reacted + now.Open) / now.Asked);
        return least >= usual + NoticeableShare ? Trend.Up
            : most <= usual - NoticeableShare ? Trend.Down
            : least <= usual - NoticeableShare ? Trend.Unknown
            : Trend.Same;
    }

    /// <summary>Of small numbers, such as blockers in a week or days until one is solved: half as much again, and at least one, is noticeable.</summary>
    public static Trend OfSmallNumber(decimal? now, decimal? usual)
    {
        if (now is not { } a || usual is not { } b)
            return Trend.Unknown;
        var (change, noticeable) = (a - b, Math.Max(1, b / 2));
        return change >= noticeable ? Trend.Up : change <= -noticeable ? Trend.Down : Trend.Same;
    }

    /// <summary>The word for the week; the first that fits, from the one that needs the manager most.</summary>
    public static WeekWord OfWeek(DigestFacts facts)
    {
        if (facts.IsQuiet)
            return WeekWord.Quiet;
        if (facts.Week.Asked == 0)
            return facts.Answers.Count == 0 ? WeekWord.Anonymous : WeekWord.Late;
        if (facts.Mood.Average is not { } mood)
            return facts.Week.Reacted == 0 ? WeekWord.Silent : WeekWord.Plain;
        var trend = OfMood(mood, facts.MoodBefore.Average);
        return Shown(mood) < HardMood ? WeekWord.Hard
            : trend == Trend.Down ? WeekWord.Harder
            : Shown(mood) >= GoodMood || trend == Trend.Up ? WeekWord.Good
            : WeekWord.Steady;
    }
}

internal enum Trend
{
    /// <summary>There is nothing to compare with.</summary>
    Unknown,
    Same,
    Up,
    Down,
}

internal enum WeekWord
{
    /// <summary>Nobody was asked.</summary>
    Quiet,

    /// <summary>Nobody was asked by name, and an anonymous round ended.</summary>
    Anonymous,

    /// <summary>Nobody was asked by name, and somebody answered late what was asked before.</summary>
    Late,

    /// <summary>Asked, and not answered yet.</summary>
    Silent,

    /// <summary>Answered, but nobody said anything of their mood.</summary>
    Plain,
    Hard,
    Harder,
    Steady,
    Good,
}
