using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Scheduling.Holidays;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Scheduling.WorkingTimes;

/// <summary>Loads what decides when people work, for some people at once.</summary>
internal sealed class WorkingTimes(PeopleQueries people, AbsenceQueries absences, HolidayQueries holidays, IOptions<PeopleOptions> options)
{
    /// <summary>A date of the server's may be the day before or after for the person.</summary>
    private const int Margin = 1;

    /// <summary>People who are not in the directory are left out; people who are gone are not.</summary>
    public async Task<IReadOnlyDictionary<PersonId, WorkingTime>> LoadAsync(
        IReadOnlyCollection<PersonId> ids, DateTimeOffset now, int days, CancellationToken ct)
    {
        var (from, to) = (now.DateIn(TimeZoneInfo.Utc).AddDays(-Margin), now.DateIn(TimeZoneInfo.Utc).AddDays(days + Margin));
        var found = await people.ByIdsAsync(ids, ct);
        var away = await absences.AwayAsync(ids, from, to, ct);
        var table = found.Values.Any(p => p.Calendar is not null) ? await holidays.LoadAsync(from, to, ct) : HolidayTable.Empty;
        return found.Values.ToDictionary(p => p.Id, p => WorkingTime.Of(p, p.Quiet ?? options.Value.Quiet, away, table));
    }
}
