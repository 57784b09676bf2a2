using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.People.Absences;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Which check-in comes to somebody next: by their own zone, time, working days, holidays and absences.</summary>
internal sealed class NextPrompt(FeedbackDb db, OwnCheckIns own, AlmanacReader almanacs, AbsenceQueries absences, TimeProvider clock)
{
    /// <summary>Absences are known as far ahead as anybody asks for the next card.</summary>
    private const int DaysAhead = 400;

    public async Task<(string CheckIn, DateTimeOffset At)?> ForAsync(Person person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.DateIn(person.Zone);
        var concerned = (await own.ListAsync(person, ct)).Where(c => c.Status == CheckInStatus.Active).ToList();
        var choices = await db.Set<CheckInChoice>().AsNoTracking().Where(c => c.PersonId == person.Id).ToDictionaryAsync(c => c.CheckInId, ct);
        var almanac = await almanacs.ReadAsync(now, ct);
        var away = await absences.AwayAsync([person.Id], today, today.AddDays(DaysAhead), ct);
        return concerned.Select(c => (c.Name, Next: Next(c, choices.GetValueOrDefault(c.Id))))
            .Where(c => c.Next is not null).OrderBy(c => c.Next!.Value.Window.OpensAt)
            .Select(c => ((string, DateTimeOffset)?)(c.Name, c.Next!.Value.Window.OpensAt)).FirstOrDefault();

        Occurrence? Next(CheckIn checkIn, CheckInChoice? choice) => checkIn.Times
            .After(now, new MemberKind(person.TimeZone, person.WorkDays, person.Calendar, choice?.At).In(almanac))
            .Where(o => !(choice?.MutedUntil >= o.Day) && !away.IsAway(person.Id, o.Day)).Select(o => (Occurrence?)o).FirstOrDefault();
    }
}
