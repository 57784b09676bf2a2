using FeedbackBot.Goals.Definition;
using FeedbackBot.Goals.Kpis;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Goals.Values;

/// <summary>Reads values. Whoever calls has looked whether the reader may see the KPI.</summary>
internal sealed class ValueQueries(FeedbackDb db)
{
    public const int MostShown = 200;

    /// <summary>Everything that was ever said of a KPI, the latest day first and of one day what holds first.</summary>
    public async Task<ValueHistory> HistoryAsync(Kpi kpi, Goal goal, CancellationToken ct)
    {
        var values = await db.Set<KpiValue>().AsNoTracking().Where(v => v.KpiId == kpi.Id)
            .OrderByDescending(v => v.At).ThenByDescending(v => v.Revision).Take(MostShown + 1).ToListAsync(ct);
        var zone = await RecordValue.ZoneAsync(db, goal, ct);
        var ids = values.Select(v => v.AuthorId).OfType<PersonId>().Distinct().ToList();
        var names = await db.Set<Person>().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, ct);
        return new ValueHistory(
            [.. values.Take(MostShown).OrderByDescending(v => v.Day).ThenByDescending(v => v.Holds).Select(v => new ShownValue(v, v.AuthorId is { } id ? names[id] : v.Client ?? "", zone))], values.Count > MostShown);
    }
}

/// <param name="IsCut">Whether there are older ones.</param>
internal sealed record ValueHistory(IReadOnlyList<ShownValue> Values, bool IsCut);

/// <param name="Author">A person's name, or a system's.</param>
/// <param name="Zone">Of the goal's owner.</param>
internal sealed record ShownValue(KpiValue Value, string Author, TimeZoneInfo Zone)
{
    /// <summary>Whether it is for an instant of its day: people say days.</summary>
    public bool IsOfInstant => Value.Source == ValueSource.Http && Value.At != ValueTime.Of(Value.Day, Zone).At;
}
