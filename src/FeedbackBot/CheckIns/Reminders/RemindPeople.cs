using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.People.Audit;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Reminders;

/// <summary>
/// Somebody has those reminded who have not answered: their own direct reports, or all that a check-in they manage asks.
/// Once in a round for each who asks, and nobody gets a second such reminder in a round, whoever asks. Whom or how many it
/// reached is told of a named round, and of a confidential one to the direct manager.
/// </summary>
internal sealed class RemindPeople(FeedbackDb db, CheckInAccess access, ExcusedPeople excused, PostReminder post, AuditLog audit, TimeProvider clock)
{
    /// <summary>A manager's own direct reports; of nobody else's people anything is done or told.</summary>
    public async Task<RemindOutcome> OwnReportsAsync(Actor by, RoundId round, CancellationToken ct)
    {
        var me = by.Person!.Id;
        var reports = db.Set<Person>().Where(p => p.ManagerId == me && p.Id != me && p.IsActive);
        return await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == round, ct) is { } found
            ? await RunAsync(by, found, OpenOf(round).Where(p => reports.Any(person => person.Id == p.PersonId)), !found.Privacy.IsAnonymous, ct)
            : new RemindOutcome.NotOpen();
    }

    /// <summary>Everybody in the round of a check-in that is open now.</summary>
    /// <param name="by">Who must manage it.</param>
    /// <param name="checkIn">Which.</param>
    /// <param name="ct">Stops waiting.</param>
    public async Task<RemindOutcome> EverybodyAsync(Actor by, CheckInId checkIn, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var open = await db.Set<Round>().AsNoTracking()
            .Where(r => r.CheckInId == checkIn && access.ManagedBy(by).Any(c => c.Id == checkIn)
                && db.Set<Prompt>().Any(p => p.RoundId == r.Id && p.State != PromptState.Excused && p.OpensAt <= now && p.ClosesAt > now))
            .OrderByDescending(r => r.Date).FirstOrDefaultAsync(ct);
        return open is null
            ? new RemindOutcome.NotOpen()
            : await RunAsync(by, open, OpenOf(open.Id).Where(p => db.Set<Person>().Any(person => person.Id == p.PersonId && person.IsActive)),
                open.Privacy.Kind == Confidentiality.Named, ct);
    }

    /// <param name="by">Who asks for it.</param>
    /// <param name="round">Which.</param>
    /// <param name="asked">Those whom it may reach.</param>
    /// <param name="isTold">Whether they may know who has not answered: a direct manager may of a confidential round, and nobody of an anonymous one.</param>
    /// <param name="ct">Stops waiting.</param>
    private async Task<RemindOutcome> RunAsync(Actor by, Round round, IQueryable<Prompt> asked, bool isTold, CancellationToken ct)
    {
        var (me, now) = (by.Person!, clock.GetUtcNow());
        if (await db.Set<RoundReminder>().AsNoTracking().SingleOrDefaultAsync(r => r.RoundId == round.Id && r.ById == me.Id, ct) is { } before)
            return new RemindOutcome.Before(before.At);
        if (!await asked.AnyAsync(ct))
            return new RemindOutcome.NotOpen();
        var silent = await db.OfPeopleAsync(asked.Where(p => p.State == PromptState.Open), ct);
        var without = await excused.AmongAsync([.. silent.Select(item => item.Facts.Prompt)], ct, now);
        var reminded = new List<PersonId>();
        foreach (var (facts, person) in silent.Where(item => !without.Contains(item.Facts.Prompt.Id)))
        {
            if (await post.RunAsync(facts, person, ReminderKind.Asked, me.Name, ct))
                reminded.Add(person.Id);
        }

        if (reminded.Count == 0 && isTold)
            return silent.Count == without.Count ? new RemindOutcome.Nobody() : new RemindOutcome.ByOthers();
        db.Add(RoundReminder.Of(round.Id, me.Id, now));

        // Others read the audit log; of a round that is not named it would tell them who has not answered.
        var isNamed = round.Privacy.Kind == Confidentiality.Named;
        audit.Write(by.ExternalId, "checkins.remind", string.Join(',', [round.Id.ToString(), .. isNamed ? reminded.Select(id => id.ToString()) : []]));
        return new RemindOutcome.Sent(isTold ? reminded.Count : null);
    }

    /// <summary>Those whose time it is, whatever they did; an answer given before the opening is none that could be waited for.</summary>
    private IQueryable<Prompt> OpenOf(RoundId round)
    {
        var now = clock.GetUtcNow();
        return db.Set<Prompt>().Where(p => p.RoundId == round && p.State != PromptState.Excused && p.OpensAt <= now && p.ClosesAt > now);
    }
}

internal abstract record RemindOutcome
{
    /// <param name="People">How many get a reminder; null where that is not told.</param>
    internal sealed record Sent(int? People) : RemindOutcome;

    /// <param name="At">UTC; when the same person had them reminded in this round.</param>
    internal sealed record Before(DateTimeOffset At) : RemindOutcome;

    /// <summary>Everybody has answered or skipped, or could not answer now.</summary>
    internal sealed record Nobody : RemindOutcome;

    /// <summary>Somebody else had all of them reminded.</summary>
    internal sealed record ByOthers : RemindOutcome;

    internal sealed record NotOpen : RemindOutcome;
}
