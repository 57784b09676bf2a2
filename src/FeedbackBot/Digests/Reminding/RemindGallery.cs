using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Reminders;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;

namespace FeedbackBot.Digests.Reminding;

internal sealed class RemindGallery : ICardGallery
{
    private static readonly DigestPeriod Period = DigestGallery.Quiet.Period;
    private static readonly string LongName = string.Concat(Enumerable.Repeat("Weekly_*[x] 长 ", 40))[..CheckIn.MaxName];

    public IEnumerable<GalleryCard> Cards(Texts texts)
    {
        yield return new("digests/remind", "short", RemindCards.Choose(texts, Period, [Round("Weekly", 1, 3, null)]));
        yield return new("digests/remind", "nothing", RemindCards.Choose(texts, Period, []));
        yield return new("digests/remind", "all kinds", RemindCards.Choose(
            texts, Period, [Round("Weekly", 1, 1, null), Round("Voices", 2, null, null), Round("Daily", 3, 0, null), Round("Friday", 4, 2, Period.End)]));
        yield return new("digests/remind", "long", RemindCards.Choose(
            texts, Period, [.. Enumerable.Range(1, 60).Select(i => Round(LongName, i, i, i % 2 == 0 ? Period.End : null))]));
        foreach (var (outcome, variant) in new (RemindOutcome, string)[]
        {
            (new RemindOutcome.Sent(1), "one"), (new RemindOutcome.Sent(12), "some"), (new RemindOutcome.Sent(null), "anonymous"),
            (new RemindOutcome.Before(Period.End), "before"), (new RemindOutcome.Nobody(), "nobody"), (new RemindOutcome.ByOthers(), "by others"),
            (new RemindOutcome.NotOpen(), "closed"),
        })
            yield return new("digests/reminded", variant, RemindCards.Done(texts, Period, outcome));
    }

    private static RoundToRemind Round(string name, int id, int? missing, DateTimeOffset? at) =>
        new(RoundId.From(new Guid(id, 0, 0, new byte[8])), name, Period.LastDay, missing, at);
}
