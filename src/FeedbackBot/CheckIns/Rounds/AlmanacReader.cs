using FeedbackBot.Scheduling.Holidays;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Reads the holidays around an instant.</summary>
internal sealed class AlmanacReader(HolidayQueries holidays)
{
    /// <summary>Far enough to plan by: what is planned for a later day is planned again long before it.</summary>
    private const int DaysToPlan = 120;

    /// <param name="now">They are read from before what may still be moved to this day.</param>
    /// <param name="ct">Stops waiting.</param>
    /// <param name="days">How far ahead holidays are of interest.</param>
    public async Task<Almanac> ReadAsync(DateTimeOffset now, CancellationToken ct, int days = DaysToPlan)
    {
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        return new Almanac(await holidays.LoadAsync(today.AddDays(-2 * HolidayMoves.FarthestMove), today.AddDays(days), ct));
    }
}
