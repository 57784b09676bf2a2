namespace FeedbackBot.Common;

/// <summary>Wall-clock times in IANA zones. Every local time has exactly one instant here, whatever daylight saving does.</summary>
internal static class LocalTimes
{
    /// <summary>
    /// The instant at which a wall clock in <paramref name="zone"/> shows this date and time. A time that is skipped in
    /// spring happens as much later as the gap is long; one that occurs twice in autumn happens the first time.
    /// </summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time, TimeZoneInfo zone)
    {
        var local = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (zone.IsInvalidTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))).ToUniversalTime();
        var offset = zone.IsAmbiguousTime(local) ? zone.GetAmbiguousTimeOffsets(local).Max() : zone.GetUtcOffset(local);
        return new DateTimeOffset(local, offset).ToUniversalTime();
    }

    public static DateTimeOffset In(this DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);

    /// <summary>The date a calendar on the wall shows at this instant: what "today" means for someone in the zone.</summary>
    public static DateOnly DateIn(this DateTimeOffset instant, TimeZoneInfo zone) => DateOnly.FromDateTime(instant.In(zone).DateTime);

    public static TimeOnly TimeIn(this DateTimeOffset instant, TimeZoneInfo zone) => TimeOnly.FromDateTime(instant.In(zone).DateTime);

    /// <summary>Only IANA names are zones here ("Europe/Berlin"): Windows names differ from machine to machine.</summary>
    public static TimeZoneInfo? FindZone(string? ianaName) =>
        ianaName is { Length: > 0 } && TimeZoneInfo.TryFindSystemTimeZoneById(ianaName, out var zone) && zone.HasIanaId ? zone : null;
}
