using FeedbackBot.Common;
using FeedbackBot.Delivery;
using FeedbackBot.People;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Bot.Turns;

/// <summary>
/// Changes messages to what clicks on them were answered with. The client shows the answer already, so this is kept off the
/// click's way: the turn only notes it with what it keeps anyway, and some seconds later what has gathered goes to the
/// outbox together. Noted in the turn's transaction, it outlives a crash; any node picks it up.
/// </summary>
internal sealed partial class FollowClicks(WorkRunner work, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowClicks> logger)
    : BackgroundService, IWorkload
{
    /// <summary>How old a click is before its message follows: somebody who goes on clicking is not overtaken by an older card.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(3);

    private const int PieceSize = 50;
    private static readonly TimeSpan OtherNodes = TimeSpan.FromMinutes(1);
    private readonly SemaphoreSlim _wake = new(0, 1);
    private ITimer? _alarm;
    private int _expected;
    private int _busy;

    public string Name => "clicks";

    /// <summary>A click was committed whose message is to follow. Costs nothing while an alarm is set.</summary>
    public void Expect()
    {
        if (Interlocked.Exchange(ref _expected, 1) == 0)
            _alarm?.Change(SettleTime, Timeout.InfiniteTimeSpan);
    }

    public async Task<WorkloadState> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = Waiting(scope.ServiceProvider.GetRequiredService<FeedbackDb>());
        var due = clock.GetUtcNow() - SettleTime;
        var oldest = await waiting.MinAsync(a => (DateTimeOffset?)a.At, ct);
        return new WorkloadState(Volatile.Read(ref _busy), await waiting.CountAsync(a => a.At <= due, ct), oldest + SettleTime);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var alarm = clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _alarm = alarm;
        while (!stoppingToken.IsCancellationRequested)
        {
            Interlocked.Increment(ref _busy);
            var wait = await LookAsync(stoppingToken);
            Interlocked.Decrement(ref _busy);
            alarm.Change(wait, Timeout.InfiniteTimeSpan);
            await ((Task)_wake.WaitAsync(stoppingToken)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private void Wake()
    {
        if (_wake.CurrentCount == 0)
            _wake.Release();
    }

    /// <returns>How long there is nothing to do.</returns>
    private async Task<TimeSpan> LookAsync(CancellationToken ct)
    {
        try
        {
            Interlocked.Exchange(ref _expected, 0);
            while (await work.RunAsync(services => FollowAsync(services, ct), ct) == PieceSize)
            {
                // More may be due.
            }

            await using var scope = scopes.CreateAsyncScope();
            var oldest = await Waiting(scope.ServiceProvider.GetRequiredService<FeedbackDb>()).MinAsync(a => (DateTimeOffset?)a.At, ct);
            if (oldest is not { } at)
                return Volatile.Read(ref _expected) == 1 ? SettleTime : OtherNodes;
            Interlocked.Exchange(ref _expected, 1);
            var wait = at + SettleTime - clock.GetUtcNow();
            return wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LookFailed(logger, e.GetType().Name, e.StackTrace);
            return OtherNodes;
        }
        catch (OperationCanceledException)
        {
            return OtherNodes;
        }
    }

    private async Task<int> FollowAsync(IServiceProvider services, CancellationToken ct)
    {
        var due = clock.GetUtcNow() - SettleTime;
        var clicks = await Waiting(services.GetRequiredService<FeedbackDb>()).Where(a => a.At <= due)
            .OrderBy(a => a.At).Take(PieceSize).ToListAsync(ct);
        var outbox = services.GetRequiredService<Outbox>();
        foreach (var click in clicks)
        {
            if (click.TakeFollow() is not var (message, card))
                continue;
            var to = new Destination.ToConversation(
                message.ConversationId, message.ServiceUrl, message.TenantId, message.Person is { } person ? new PersonId(person) : null);
            outbox.FollowClick(to, message.ActivityId, Occasion.Of("shown", click.Key), new OutgoingMessage.WrittenCard(card, message.Summary));
        }

        return clicks.Count;
    }

    private static IQueryable<ProcessedActivity> Waiting(FeedbackDb db) => db.Set<ProcessedActivity>().Where(a => a.Follow != null);

    [LoggerMessage(Level = LogLevel.Error, Message = "Following clicks failed: {Kind} at {Stack}")]
    private static partial void LookFailed(ILogger logger, string kind, string? stack);
}
