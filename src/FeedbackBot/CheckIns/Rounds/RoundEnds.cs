using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Tells when a round has closed for everybody, in every zone. Late answers come after that.</summary>
internal sealed class RoundEnds(FeedbackDb db)
{
    /// <summary>For a click that was taken just before the close and is still being stored.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    /// <summary>When the last of those who were or may yet be asked can answer in time no more.</summary>
    public async Task<DateTimeOffset> OfAsync(Round round, CancellationToken ct)
    {
        var asked = await db.Set<Prompt>().Where(p => p.RoundId == round.Id).MaxAsync(p => (DateTimeOffset?)p.ClosesAt, ct) ?? round.CreatedAt;
        if (round.Run is { } run)
            return Later(asked, run.ClosesAt);
        var checkIn = await db.Set<CheckIn>().AsNoTracking().SingleAsync(c => c.Id == round.CheckInId, ct);
        if (checkIn.Status != CheckInStatus.Active)
            return asked;
        var zones = await db.Set<Person>().In(db, checkIn.Audience).Where(p => p.IsActive).Select(p => p.TimeZone).Distinct().ToListAsync(ct);
        return zones.Select(zone => checkIn.Times.WindowOn(round.Date, LocalTimes.FindZone(zone) ?? TimeZoneInfo.Utc).ClosesAt)
            .Aggregate(asked, Later);
    }

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => a > b ? a : b;
}
