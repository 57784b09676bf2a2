using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Scheduling.Holidays;

/// <summary>Which days are holidays, and where.</summary>
internal sealed class HolidayQueries(FeedbackDb db)
{
    /// <summary>The calendars that have holidays, each with how many.</summary>
    public async Task<IReadOnlyDictionary<string, int>> CalendarsAsync(CancellationToken ct) =>
        await db.Set<Holiday>().GroupBy(h => h.Calendar).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <param name="calendar">A key; null for all calendars.</param>
    /// <param name="from">The first day that matters.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<IReadOnlyList<ListedHoliday>> ListAsync(string? calendar, DateOnly from, CancellationToken ct) =>
        await db.Set<Holiday>().Where(h => h.Date >= from && (calendar == null || h.Calendar == calendar))
            .OrderBy(h => h.Date).ThenBy(h => h.Calendar).Select(h => new ListedHoliday(h.Calendar, h.Date, h.Name)).ToListAsync(ct);

    /// <summary>All calendars: a company has few of them, with some fifteen days a year.</summary>
    public async Task<HolidayTable> LoadAsync(DateOnly from, DateOnly to, CancellationToken ct)
    {
        var rows = await db.Set<Holiday>().AsNoTracking().Where(h => h.Date >= from && h.Date <= to)
            .Select(h => new { h.Calendar, h.Date, h.Name }).ToListAsync(ct);
        return rows.Count == 0 ? HolidayTable.Empty : new HolidayTable(rows.Select(h => (h.Calendar, h.Date, h.Name)));
    }
}
