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

    public async Task<(string CheckIn, DateTimeOffset At)?> ForAsync(Person person, CancellationToken ct) =>
        (await AllAsync(person, ct)).Select(n => ((string, DateTimeOffset)?)(n.CheckIn.Name, n.Occurrence.Window.OpensAt)).FirstOrDefault();

    /// <summary>The next round of every check-in that comes to somebody, the first to open first.</summary>
    public async Task<IReadOnlyList<NextRound>> AllAsync(Person person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.DateIn(person.Zone);
        var concerned = (await own.ListAsync(person, ct)).Where(c => c.Status == CheckInStatus.Active).ToList();
        var choices = await db.Set<CheckInChoice>().AsNoTracking().Where(c => c.PersonId == person.Id).ToDictionaryAsync(c => c.CheckInId, ct);
        var almanac = await almanacs.ReadAsync(now, ct);
        var away = await absences.AwayAsync([person.Id], today, today.AddDays(DaysAhead), ct);
        return [.. concerned.Select(c => (CheckIn: c, Next: Next(c, choices.GetValueOrDefault(c.Id))))
            .Where(c => c.Next is not null).Select(c => new NextRound(c.CheckIn, c.Next!.Value)).OrderBy(n => n.Occurrence.Window.OpensAt)];

        Occurrence? Next(CheckIn checkIn, CheckInChoice? choice) => checkIn.Times
            .After(now, new MemberKind(person.TimeZone, person.WorkDays, person.Calendar, choice?.At).In(almanac))
            .Where(o => !(choice?.MutedUntil >= o.Day) && !away.IsAway(person.Id, o.Day)).Select(o => (Occurrence?)o).FirstOrDefault();
    }
}

/// <summary>A round that has not opened yet for somebody.</summary>
internal sealed record NextRound(CheckIn CheckIn, Occurrence Occurrence);
