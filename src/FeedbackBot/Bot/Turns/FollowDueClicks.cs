using System.Data.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Bot.Turns;

/// <summary>Hands to the outbox what clicked messages are to show; <see cref="FollowClicks"/> says when.</summary>
internal sealed partial class FollowDueClicks(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowDueClicks> logger)
{
    public const int PieceSize = 50;

    /// <summary>What is due, as one piece of work; where that fails, each by itself, so that one click does not hold up everybody's.</summary>
    /// <returns>How many there were; of a whole piece, more may be due.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        try
        {
            return await work.RunAsync(services => FollowAsync(services, null, ct), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            PieceFailed(logger, e.GetType().Name, e.StackTrace);
        }

        await using var scope = scopes.CreateAsyncScope();
        var numbers = await Due(scope.ServiceProvider.GetRequiredService<FeedbackDb>(), clock.GetUtcNow(), null).Select(a => a.Id).ToListAsync(ct);
        foreach (var number in numbers)
            await FollowAloneAsync(number, ct);
        return numbers.Count;
    }

    /// <summary>A click that cannot be followed is not tried for ever: who clicked has seen the answer. What an outage broke is tried again.</summary>
    private async Task FollowAloneAsync(long number, CancellationToken ct)
    {
        try
        {
            await work.RunAsync(services => FollowAsync(services, number, ct), ct);
        }
        catch (Exception e) when (!ct.IsCancellationRequested && e.GetBaseException() is not DbException { IsTransient: true })
        {
            ClickFailed(logger, number, e.GetType().Name, e.StackTrace);
            await work.RunAsync(services => services.GetRequiredService<FeedbackDb>().Set<ProcessedActivity>().Where(a => a.Id == number)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Follow, (string?)null).SetProperty(a => a.FollowAt, (DateTimeOffset?)null), ct), ct);
        }
    }

    /// <param name="only">One click alone; null for all that are due, up to a piece.</param>
    private async Task<int> FollowAsync(IServiceProvider services, long? only, CancellationToken ct)
    {
        var (db, outbox, now) = (services.GetRequiredService<FeedbackDb>(), services.GetRequiredService<Outbox>(), clock.GetUtcNow());
        var clicks = await Due(db, now, only).ToListAsync(ct);
        foreach (var click in clicks)
        {
            var at = click.At;
            if (click.TakeFollow() is not var (message, card))
                continue;
            var same = await FollowClicks.On(db, message.ConversationId, message.ActivityId).ToListAsync(ct);
            if (same.Any(other => other.At > at && other.Follow is not null))
                continue;
            foreach (var older in same)
                older.ForgetFollow();
            var to = new Destination.ToConversation(
                message.ConversationId, message.ServiceUrl, message.TenantId, message.Person is { } person ? new PersonId(person) : null);
            outbox.FollowClick(to, message.ActivityId, Occasion.Of("shown", click.Key), new OutgoingMessage.WrittenCard(card, message.Summary));
        }

        return clicks.Count;
    }

    private static IQueryable<ProcessedActivity> Due(FeedbackDb db, DateTimeOffset now, long? only) =>
        FollowClicks.Waiting(db).Where(a => a.FollowAt <= now && (only == null || a.Id == only)).OrderByDescending(a => a.At).Take(PieceSize);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following clicks together failed, each is followed alone: {Kind} at {Stack}")]
    private static partial void PieceFailed(ILogger logger, string kind, string? stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "Click {Number} cannot be followed and is left: {Kind} at {Stack}")]
    private static partial void ClickFailed(ILogger logger, long number, string kind, string? stack);
}
