using System.Security.Cryptography;
using System.Text;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.CheckIns.Channels;

/// <summary>
/// Brings what channels show about a round up to date. Which state a thread shows is kept with it, so nothing is sent for
/// what is shown already, and no change is lost however many come at once.
/// </summary>
internal sealed class PostInChannels(FeedbackDb db, ChannelReader reader, Outbox outbox, TimeProvider clock)
{
    /// <summary>A card that changed under everybody's eyes with each answer would be read by nobody.</summary>
    public static readonly TimeSpan AtMostEvery = TimeSpan.FromMinutes(1);

    /// <summary>When something about this round is to be posted or changed next; null when nothing is.</summary>
    public async Task<DateTimeOffset?> DueAsync(RoundId round, CancellationToken ct)
    {
        var due = (DateTimeOffset?)null;
        foreach (var (post, dates) in await PostsAsync(round, ct))
        {
            var next = await DueAsync(post, dates, ct);
            due = due is null || next < due ? next ?? due : due;
        }

        return due;
    }

    /// <returns>Whether anything was posted or changed now.</returns>
    public async Task<bool> RunAsync(RoundId round, CancellationToken ct)
    {
        var changed = false;
        foreach (var (post, dates) in await PostsAsync(round, ct))
            changed |= await PostAsync(post, dates, ct);
        return changed;
    }

    private async Task<IReadOnlyList<(ChannelPost Post, ThreadDates Dates)>> PostsAsync(RoundId id, CancellationToken ct)
    {
        if (await db.Set<Round>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.IsPosted, ct) is not { } round)
            return [];
        var ids = round.Channels.Select(c => c.Post).ToList();
        return [.. (await db.Set<ChannelPost>().AsNoTracking().Where(p => ids.Contains(p.Id) && p.IsOn).ToListAsync(ct))
            .Select(post => (post, ThreadDates.Of(post.Rhythm, round.Date)))];
    }

    private async Task<DateTimeOffset?> DueAsync(ChannelPost post, ThreadDates dates, CancellationToken ct)
    {
        var thread = await FindAsync(post, dates, ct);
        if (thread is { HasEnded: true } || await reader.StateAsync(post, dates, await reader.RoundsAsync(post, dates, ct), ct) is not { } state)
            return null;
        var now = clock.GetUtcNow();
        if (thread is null)
            return state.OpensAt;
        if (thread.Shown != state.Fingerprint(now))
            return thread.ShownAt + AtMostEvery;
        return state.IsOver(now) ? now : state.IsClosed(now) ? state.LateUntil : state.EndsAt;
    }

    private async Task<bool> PostAsync(ChannelPost post, ThreadDates dates, CancellationToken ct)
    {
        var (thread, now) = (await FindAsync(post, dates, ct), clock.GetUtcNow());
        var rounds = await reader.RoundsAsync(post, dates, ct);
        if (thread is { HasEnded: true } || await reader.StateAsync(post, dates, rounds, ct) is not { } state || now < state.OpensAt)
            return false;
        var isNews = thread is null || thread.Shown != state.Fingerprint(now);
        if (isNews && (thread is null || now >= thread.ShownAt + AtMostEvery))
        {
            thread ??= db.Set<ChannelThread>().Add(ChannelThread.Of(post.Id, dates.From)).Entity;
            await ShowAsync(post, thread, await reader.FactsAsync(post, dates, rounds, state, thread.Mood, now, ct), now, ct);
            isNews = false;
        }

        if (!isNews && state.IsOver(now))
            thread!.End();
        return true;
    }

    private async Task ShowAsync(ChannelPost post, ChannelThread thread, ChannelFacts facts, DateTimeOffset now, CancellationToken ct)
    {
        if (thread.Mood is null && facts.Mood is { } mood)
            thread.ShowMood(mood);
        var (texts, before) = (Texts.For(post.Language), thread.Pages);
        List<AdaptiveCard> cards = [.. ChannelCards.Pages(texts, facts)];
        while (cards.Count < before.Count)
            cards.Add(ChannelCards.Gone(texts, facts));
        var hashes = cards.ConvertAll(card => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(card.ToJson())))[..16]);
        thread.Show(facts.State.Fingerprint(now), hashes, now);
        for (var i = 0; i < cards.Count; i++)
        {
            var message = new OutgoingMessage.Card(cards[i], ChannelCards.Summary(texts, facts));
            Destination to = i == 0 ? new Destination.ToChannel(post.ChannelId) : new Destination.ToThread(post.ChannelId, thread.Root);
            if (i >= before.Count)
                await outbox.PostAsync(to, thread.Page(i + 1), message, ct);
            else if (before[i] != hashes[i])
                await outbox.ReviseAsync(to, thread.Page(i + 1), thread.Change(i + 1), message, ct);
        }
    }

    private Task<ChannelThread?> FindAsync(ChannelPost post, ThreadDates dates, CancellationToken ct) =>
        db.Set<ChannelThread>().SingleOrDefaultAsync(t => t.PostId == post.Id && t.From == dates.From, ct);
}
