using FeedbackBot.CheckIns.Rounds;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>When somebody who has not answered is reminded, once in a round: after a part of their time, or some time before its end.</summary>
/// <param name="Percent">Of the window that has passed: <see cref="LeastPercent"/> to <see cref="MostPercent"/>; null where it goes by the end.</param>
/// <param name="MinutesBefore">Before the window's end; null where it goes by the part.</param>
internal readonly record struct Reminder(int? Percent, int? MinutesBefore)
{
    public const int LeastPercent = 10;
    public const int MostPercent = 95;

    /// <summary>Whoever got the card a moment ago is not reminded of it.</summary>
    public static readonly TimeSpan LeastAfterCard = TimeSpan.FromMinutes(15);

    /// <summary>Whoever was reminded so recently because somebody asked for it gets no automatic reminder on top.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromHours(1);

    /// <summary>Shorter rounds are over before anybody forgets them: they have a reminder only where it is asked for.</summary>
    public static readonly TimeSpan LongEnough = TimeSpan.FromHours(2);

    public static readonly Reminder None;

    public static readonly Reminder Usual = After(75);

    public bool IsNone => Percent is null && MinutesBefore is null;

    public static Reminder After(int percent) => new(percent, null);

    public static Reminder Before(int minutes) => new(null, minutes);

    /// <summary>What holds where nobody said anything.</summary>
    /// <param name="length">Of a round.</param>
    public static Reminder DefaultFor(TimeSpan length) => length >= LongEnough ? Usual : None;

    /// <summary>How long after the opening it comes in a round of this length.</summary>
    public TimeSpan? In(TimeSpan length) => this switch
    {
        { Percent: { } percent } => length * percent / 100,
        { MinutesBefore: { } minutes } => length - TimeSpan.FromMinutes(minutes),
        _ => null,
    };

    /// <summary>Whether it comes after the opening, with time to answer before.</summary>
    public bool FitsInto(TimeSpan length) => In(length) is not { } after || after >= LeastAfterCard;

    /// <summary>When somebody is reminded; null where they are not. It is never before they were asked, and never at or after the close.</summary>
    /// <param name="window">Theirs.</param>
    /// <param name="askedAt">UTC; when they got their card: later than the opening for who joined or came back.</param>
    public DateTimeOffset? MomentIn(Window window, DateTimeOffset askedAt)
    {
        if (In(window.ClosesAt - window.OpensAt) is not { } after || after < LeastAfterCard)
            return null;
        var moment = window.OpensAt + after;
        return moment < window.ClosesAt && moment - askedAt >= LeastAfterCard ? moment : null;
    }
}
