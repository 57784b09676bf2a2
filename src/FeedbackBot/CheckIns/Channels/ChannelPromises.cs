using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>Writes into a new round which channels read about it: the cards that ask say so, and nothing else is posted.</summary>
internal sealed class ChannelPromises(FeedbackDb db)
{
    public async Task<Round> MakeAsync(Round round, CancellationToken ct)
    {
        if (round.Privacy.Kind != Confidentiality.Named)
            return round;
        var posts = await (
            from post in db.Set<ChannelPost>().AsNoTracking()
            join channel in db.Set<ChannelAddress>() on post.ChannelId equals channel.Id
            where post.CheckInId == round.CheckInId && post.IsOn
            orderby channel.Name, channel.Id
            select new { post.Id, channel.Name, post.ShowsAnswers }).ToListAsync(ct);
        round.TellChannels([.. posts.Select(p => new RoundChannel(
            p.Id, p.Name ?? "", p.ShowsAnswers))]);
        return round;
    }
}
