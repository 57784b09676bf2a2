using FeedbackBot.Common;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;

namespace FeedbackBot.Goals.Values;

/// <summary>A value somebody says, read and not yet looked at.</summary>
/// <param name="Value">In the KPI's unit.</param>
internal sealed record ValueEntry(KpiId KpiId, ValueTime Time, decimal Value, ValueSource Source)
{
    /// <summary>On any number of lines; empty where nothing was said.</summary>
    public string Note { get; init; } = "";

    public Confidence? Confidence { get; init; }

    public PersonId? AuthorId { get; init; }

    public string? Client { get; init; }
}

/// <summary>The time a value is for.</summary>
/// <param name="At">UTC.</param>
/// <param name="Day">On the calendar of the goal's owner.</param>
/// <param name="IsDay">Whether it is for the whole day, and not for an instant of it.</param>
internal readonly record struct ValueTime(DateTimeOffset At, DateOnly Day, bool IsDay)
{
    public static ValueTime Of(DateOnly day, TimeZoneInfo zone) => new(LocalTimes.InstantOf(day, TimeOnly.MinValue, zone), day, IsDay: true);

    public static ValueTime Of(DateTimeOffset at, TimeZoneInfo zone) => new(at.ToUniversalTime(), at.DateIn(zone), IsDay: false);
}
