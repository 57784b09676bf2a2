using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Rounds;

/// <summary>Which check-in comes to somebody next, by their own zone and working days.</summary>
internal sealed class NextPrompt(FeedbackDb db, TimeProvider clock)
{
    public async Task<(string CheckIn, DateTimeOffset At)?> ForAsync(Person person, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var member = await AudienceQueries.MemberAsync(db, person, ct);
        var active = await db.Set<CheckIn>().AsNoTracking().Where(c => c.Status == CheckInStatus.Active).ToListAsync(ct);
        return active.Where(c => c.Audience.Includes(member)).Select(c => (c.Name, Next: c.Times.NextAfter(now, person.Zone, person.WorkDays)))
            .Where(c => c.Next is not null).OrderBy(c => c.Next!.Value.Window.OpensAt)
            .Select(c => ((string, DateTimeOffset)?)(c.Name, c.Next!.Value.Window.OpensAt)).FirstOrDefault();
    }
}
