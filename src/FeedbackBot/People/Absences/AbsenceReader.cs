using FeedbackBot.AdaptiveCards;
using FeedbackBot.Common;
using FeedbackBot.People.Cards;
using FeedbackBot.Scheduling.Holidays;
using FeedbackBot.Scheduling.WorkingTimes;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.People.Absences;

/// <summary>What absences are set, as cards and replies show them.</summary>
internal sealed class AbsenceReader(FeedbackDb db, PeopleQueries people, AbsenceQueries absences, HolidayQueries holidays, TimeProvider clock)
{
    private const int TeamDaysAhead = 60;

    public async Task<DateRange?> CurrentAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        (await absences.AwayAsync([person], today, today, ct)).Of(person) is [var now, ..] ? now : null;

    /// <summary>Today's absence or the next one; null when none is set.</summary>
    public async Task<DateRange?> NextAsync(PersonId person, DateOnly today, CancellationToken ct) =>
        (await absences.AwayAsync([person], today, today.AddDays(AbsenceText.FurthestAhead), ct)).Of(person) is [var next, ..] ? next : null;

    public async Task<AdaptiveCard> OverviewAsync(Actor actor, PersonInfo person, CancellationToken ct, string? note = null)
    {
        var today = clock.GetUtcNow().DateIn(person.Zone);
        var rows = await db.Set<Absence>().AsNoTracking().Where(a => a.PersonId == person.Id && a.To >= today).OrderBy(a => a.From).ToListAsync(ct);
        return AbsenceCards.Overview(actor.Texts, person, rows, actor.Person!.Id, today, note);
    }

    /// <summary>How many of the days the person would have worked.</summary>
    public async Task<int> WorkingDaysAsync(PersonInfo person, DateRange days, CancellationToken ct)
    {
        var free = await holidays.LoadAsync(days.From, days.To, ct);
        var time = WorkingTime.Of(person, QuietHours.None, Away.Nobody, free);
        return Enumerable.Range(0, days.Days).Count(day => time.WorksOn(days.From.AddDays(day)));
    }

    /// <summary>The people below somebody who are away soon; an admin's view is their own people's too.</summary>
    public async Task<AdaptiveCard> TeamAsync(Actor actor, int page, CancellationToken ct)
    {
        var self = actor.Person!;
        var below = await people.TreeAsync(self.Id, ct);
        var today = clock.GetUtcNow().DateIn(self.Zone);
        var away = await absences.AwayAsync([self.Id, .. below.Select(p => p.Id)], today, today.AddDays(TeamDaysAhead), ct);
        var lines = below.Prepend(PersonInfo.Of(self)).Select(p => (p.Name, Ranges: away.Of(p.Id))).Where(p => p.Ranges.Count > 0).ToList();
        return AbsenceCards.Team(actor.Texts, lines, TeamDaysAhead, page);
    }
}
