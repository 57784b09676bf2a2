using System.Globalization;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>Where the rounds of a thread stand.</summary>
/// <param name="Submissions">How many answers were taken, changes included.</param>
/// <param name="OpensAt">UTC; when the first of those asked can answer.</param>
/// <param name="EndsAt">UTC; when nobody can answer in time any more, in no zone.</param>
/// <param name="LateUntil">UTC; until when late answers are taken.</param>
internal sealed record ThreadState(
    int Answered, int Skipped, int Open, int Missed, int Submissions, int Blockers, int SolvedBlockers,
    DateTimeOffset OpensAt, DateTimeOffset EndsAt, DateTimeOffset LateUntil)
{
    public int Asked => Answered + Skipped + Open + Missed;

    public bool IsClosed(DateTimeOffset now) => now >= EndsAt;

    /// <summary>Neither in time nor late can anything come.</summary>
    public bool IsOver(DateTimeOffset now) => IsClosed(now) && now >= LateUntil;

    /// <summary>What is the same has nothing new to show.</summary>
    public string Fingerprint(DateTimeOffset now) => string.Create(
        CultureInfo.InvariantCulture, $"{Answered}/{Skipped}/{Open}/{Missed}/{Submissions}/{Blockers}/{SolvedBlockers}/{(IsClosed(now) ? "closed" : "open")}");
}

/// <summary>The dates whose rounds are in one thread.</summary>
internal readonly record struct ThreadDates(DateOnly From, DateOnly To)
{
    private const int DaysInWeek = 7;

    public static ThreadDates Of(ChannelRhythm rhythm, DateOnly date)
    {
        if (rhythm == ChannelRhythm.Daily)
            return new ThreadDates(date, date);
        var monday = date.AddDays(-(((int)date.DayOfWeek + DaysInWeek - 1) % DaysInWeek));
        return new ThreadDates(monday, monday.AddDays(DaysInWeek - 1));
    }

    /// <summary>UTC; when the last of the dates is over in every zone.</summary>
    public DateTimeOffset Over => new DateTimeOffset(To.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddHours(12);
}
