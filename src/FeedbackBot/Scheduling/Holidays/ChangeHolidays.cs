using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Scheduling.Holidays;

/// <summary>Adds and removes holidays. All that is planned is planned anew, as people may work on other days now.</summary>
internal sealed class ChangeHolidays(FeedbackDb db, AuditLog audit, DirectoryChanges changes, TimeProvider clock)
{
    /// <summary>A day that is a holiday already keeps its name; several on one day are one.</summary>
    /// <returns>Those that are new, by date.</returns>
    public async Task<IReadOnlyList<Holiday>> ImportAsync(Actor by, string calendar, IReadOnlyList<HolidayRow> days, CancellationToken ct)
    {
        var known = (await db.Set<Holiday>().Where(h => h.Calendar == calendar).Select(h => h.Date).ToListAsync(ct)).ToHashSet();
        List<Holiday> added =
        [
            .. days.GroupBy(d => d.Date).Where(same => !known.Contains(same.Key)).OrderBy(same => same.Key)
                .Select(same => Holiday.On(clock.NewId<HolidayId>(), calendar, same.Key, same.First().Name)),
        ];
        db.AddRange(added);
        if (added.Count > 0)
            await DoneAsync(by, "holiday.import", calendar, ct);
        return added;
    }

    /// <returns>The name it had before; null when it is new.</returns>
    public async Task<string?> AddAsync(Actor by, string calendar, DateOnly date, string name, CancellationToken ct)
    {
        var known = await db.Set<Holiday>().SingleOrDefaultAsync(h => h.Calendar == calendar && h.Date == date, ct);
        var before = known?.Name;
        if (known is null)
            db.Add(Holiday.On(clock.NewId<HolidayId>(), calendar, date, name));
        else
            known.Rename(name);
        if (before != name)
            await DoneAsync(by, "holiday.add", calendar, ct);
        return before;
    }

    /// <returns>The name it had; null when there was none.</returns>
    public async Task<string?> RemoveAsync(Actor by, string calendar, DateOnly date, CancellationToken ct)
    {
        if (await db.Set<Holiday>().SingleOrDefaultAsync(h => h.Calendar == calendar && h.Date == date, ct) is not { } known)
            return null;
        db.Remove(known);
        await DoneAsync(by, "holiday.remove", calendar, ct);
        return known.Name;
    }

    private async Task DoneAsync(Actor by, string action, string calendar, CancellationToken ct)
    {
        audit.Write(by.ExternalId, action, calendar);
        await changes.AnnounceAsync(null, ct);
    }
}
