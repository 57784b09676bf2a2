using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Delivery.Channels;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>Which check-ins are posted where.</summary>
internal sealed class ChannelList(FeedbackDb db, CheckInAccess access)
{
    /// <summary>What is on for a check-in; tracked.</summary>
    /// <param name="channel">In this channel; null for all of them.</param>
    public async Task<IReadOnlyList<ChannelPost>> OfAsync(CheckInId checkIn, string? channel, CancellationToken ct) =>
        await db.Set<ChannelPost>().Where(p => p.CheckInId == checkIn && p.IsOn && (channel == null || p.ChannelId == channel)).ToListAsync(ct);

    /// <summary>What is on, of the check-ins this actor manages: a channel is told of no others.</summary>
    public async Task<IReadOnlyList<PostedCheckIn>> ReadAsync(Actor actor, string? channel, CancellationToken ct) =>
        await (
            from post in db.Set<ChannelPost>().AsNoTracking()
            join checkIn in access.ManagedBy(actor) on post.CheckInId equals checkIn.Id
            join address in db.Set<ChannelAddress>() on post.ChannelId equals address.Id
            where post.IsOn && (channel == null || post.ChannelId == channel)
            orderby checkIn.Name, address.Name
            select new PostedCheckIn(post, checkIn.Name, address.Name)).ToListAsync(ct);
}

internal sealed record PostedCheckIn(ChannelPost Post, string CheckIn, string? Channel);
