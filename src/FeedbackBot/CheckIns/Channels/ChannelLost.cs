using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>Ends what cannot be posted any more, once, and tells whoever set it up. Somebody who deletes a card in a channel wants no other in its place.</summary>
internal sealed class ChannelLost(FeedbackDb db, Outbox outbox) : IChannelWatch
{
    public async Task LostAsync(ChannelLoss loss, CancellationToken ct)
    {
        if (loss.Occasion is { } occasion)
        {
            if (ChannelThread.Parse(occasion) is var (id, from) && await db.Set<ChannelThread>().SingleOrDefaultAsync(t => t.PostId == id && t.From == from, ct) is { HasEnded: false } thread)
            {
                thread.End();
                await TellAsync(await db.Set<ChannelPost>().SingleAsync(p => p.Id == id, ct), "CheckIns.ChannelCardDeleted", Occasion.Of("channel/deleted", thread.Root.Key.Split('/')[2..]), ct);
            }

            return;
        }

        var (team, channel) = (loss.TeamId, loss.ChannelId);
        var posts = await db.Set<ChannelPost>().Where(p => p.IsOn
            && ((channel != null && p.ChannelId == channel) || (team != null && db.Set<ChannelAddress>().Any(c => c.Id == p.ChannelId && c.TeamId == team)))).ToListAsync(ct);
        foreach (var post in posts.Where(p => p.TurnOff()))
            await TellAsync(post, "CheckIns.ChannelLost", Occasion.Of("channel/lost", post.Id, post.Since.UtcTicks), ct);
    }

    private async Task TellAsync(ChannelPost post, string key, Occasion occasion, CancellationToken ct)
    {
        var person = await db.Set<Person>().SingleAsync(p => p.Id == post.SetUpBy, ct);
        if (!person.IsActive)
            return;
        var name = await db.Set<CheckIn>().Where(c => c.Id == post.CheckInId).Select(c => c.Name).SingleAsync(ct);
        var channel = await db.Set<ChannelAddress>().Where(c => c.Id == post.ChannelId).Select(c => c.Name).SingleAsync(ct);
        var texts = Texts.For(person.Language);
        await outbox.PostAsync(
            new Destination.ToPerson(person.Id), occasion,
            new OutgoingMessage.Text(texts[key, CardText.EscapeLine(name), ChannelName.Of(texts, channel)]), ct);
    }
}

internal static class ChannelName
{
    public static string Of(Texts texts, string? name) => string.IsNullOrEmpty(name) ? texts["CheckIns.ChannelNameless"] : CardText.EscapeLine(name);
}
