using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>What an edit did, for the command and for the form.</summary>
internal sealed class EditedCard(FeedbackDb db, CheckInDetails details, TimeProvider clock)
{
    /// <param name="done">Null where nothing was changed.</param>
    public async Task<AdaptiveCard> MakeAsync(Actor actor, CheckIn checkIn, EditOutcome.Edited? done, CancellationToken ct)
    {
        var (now, who) = (clock.GetUtcNow(), Attendance.In(actor.Person!.Zone));
        var (before, after) = ((done?.Before ?? checkIn.Times).After(now, who), checkIn.Times.After(now, who));
        return CheckInCardsEdit.Edited(
            actor.Texts, checkIn, await details.NamesAsync(checkIn, ct), who.Zone,
            [.. before.Take(PreviewCheckIn.Rounds)], [.. after.Take(PreviewCheckIn.Rounds)],
            done is null || done.PrivacyBefore.SaysTheSameAs(checkIn.Privacy) ? null : new PrivacyChange(done.PrivacyBefore, await FirstNewAsync(checkIn, after, now, ct)));
    }

    /// <summary>A round that has begun somewhere, or was answered early, keeps what people were told.</summary>
    private async Task<DateOnly?> FirstNewAsync(CheckIn checkIn, IEnumerable<Occurrence> coming, DateTimeOffset now, CancellationToken ct)
    {
        var since = DateOnly.FromDateTime(now.UtcDateTime).AddDays(-1);
        var begun = await db.Set<Round>().Where(r => r.CheckInId == checkIn.Id && r.Date >= since).Select(r => r.Date).ToListAsync(ct);
        return coming.Take(begun.Count + 1).Select(o => (DateOnly?)o.Date).FirstOrDefault(date => !begun.Contains(date!.Value));
    }
}
