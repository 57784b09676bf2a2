using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;

namespace FeedbackBot.CheckIns.Forms;

/// <summary>What an edit did, for the command and for the form.</summary>
internal sealed class EditedCard(CheckInDetails details, TimeProvider clock)
{
    public async Task<AdaptiveCard> MakeAsync(Actor actor, CheckIn checkIn, CheckInTimes before, CancellationToken ct)
    {
        var (now, who) = (clock.GetUtcNow(), Attendance.In(actor.Person!.Zone));
        return CheckInCardsEdit.Edited(
            actor.Texts, checkIn, await details.NamesAsync(checkIn, ct), who.Zone,
            [.. before.After(now, who).Take(PreviewCheckIn.Rounds)], [.. checkIn.Times.After(now, who).Take(PreviewCheckIn.Rounds)]);
    }
}
