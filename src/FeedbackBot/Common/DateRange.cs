using System.Globalization;

namespace FeedbackBot.Common;

/// <summary>Whole days on somebody's calendar, both ends included.</summary>
internal readonly record struct DateRange(DateOnly From, DateOnly To) : IComparable<DateRange>
{
    public int Days => To.DayNumber - From.DayNumber + 1;

    public bool Includes(DateOnly date) => From <= date && date <= To;

    /// <summary>They share a day, or one begins on the day after the other ends.</summary>
    public bool Meets(DateRange other) => From.DayNumber <= other.To.DayNumber + 1 && other.From.DayNumber <= To.DayNumber + 1;

    /// <summary>From the earlier beginning to the later end.</summary>
    public DateRange With(DateRange other) => new(From < other.From ? From : other.From, To > other.To ? To : other.To);

    public int CompareTo(DateRange other) => From != other.From ? From.CompareTo(other.From) : To.CompareTo(other.To);

    /// <summary>"2026-12-24..2027-01-02".</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");
}
