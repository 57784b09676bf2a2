using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values;

/// <summary>
/// What was said before for the time a value is for. A value for a day comes in the place of all that hold of the day, those of instants too; and
/// what a person said for a day holds against instants of it, whichever came first.
/// </summary>
/// <param name="Newest">Said last for the very same instant, whether it holds or not; null where nothing was.</param>
/// <param name="Held">What holds until now and will not.</param>
/// <param name="IsOverruled">Whether a person said the day as a whole, and the value is for an instant of it.</param>
internal sealed record ValuesBefore(KpiValue? Newest, IReadOnlyList<KpiValue> Held, bool IsOverruled)
{
    public static readonly ValuesBefore None = new(null, [], IsOverruled: false);

    public static async Task<ValuesBefore> ReadAsync(FeedbackDb db, ValueEntry entry, CancellationToken ct)
    {
        var (at, day) = (entry.Time.At, entry.Time.Day);
        var newest = await db.Set<KpiValue>().Where(v => v.KpiId == entry.KpiId && v.At == at).OrderByDescending(v => v.Revision).FirstOrDefaultAsync(ct);

        // Found by its day, as the day began at another instant where the owner lived elsewhere then; the instants around it keep this a look-up.
        var midnight = new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        var (first, last) = (midnight.AddDays(-1), midnight.AddDays(2));
        var held = db.Set<KpiValue>().Where(v => v.KpiId == entry.KpiId && v.Holds && v.Day == day && v.At >= first && v.At <= last);
        if (entry.Time.IsDay)
            return new ValuesBefore(newest, [.. (await held.ToListAsync(ct)).Union(Holding(newest))], IsOverruled: false);
        var isOverruled = await held.AnyAsync(v => v.Source != ValueSource.Http, ct);
        return new ValuesBefore(newest, isOverruled ? [] : Holding(newest), isOverruled);
    }

    /// <summary>What says the same already, so that saying it again adds nothing; null where there is none.</summary>
    public KpiValue? Same(ValueEntry entry)
    {
        // What was said for an instant becomes the day's where the day is said, the same number or not.
        var said = !entry.Time.IsDay ? Newest : Held is [var only] && (only.Source != ValueSource.Http || only.At == entry.Time.At) ? only : null;
        return said is not null && said.Says(entry) ? said : null;
    }

    private static IReadOnlyList<KpiValue> Holding(KpiValue? newest) => newest is { Holds: true } ? [newest] : [];
}
