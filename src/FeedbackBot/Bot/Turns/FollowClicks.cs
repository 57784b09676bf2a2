using System.Text.Json;
using FeedbackBot.Common;
using FeedbackBot.Storage;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Bot.Turns;

/// <summary>
/// Changes messages to what clicks on them were answered with. The client shows the answer already, so this is kept off the
/// click's way: the turn only notes it with what it keeps anyway, and some seconds later what has gathered goes to the
/// outbox together. Noted in the turn's transaction, it outlives a crash; any node picks it up.
/// </summary>
internal sealed partial class FollowClicks(FollowDueClicks due, IServiceScopeFactory scopes, TimeProvider clock, ILogger<FollowClicks> logger)
    : BackgroundService, IWorkload
{
    /// <summary>How old a click is before its message follows: somebody who goes on clicking is not overtaken by an older card.</summary>
    public static readonly TimeSpan SettleTime = TimeSpan.FromSeconds(3);

    /// <summary>How long a form that was opened on a message may take to be sent before the message is changed all the same.</summary>
    public static readonly TimeSpan TimeToType = TimeSpan.FromMinutes(15);

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

    /// <summary>
    /// Something else is shown on a message now, maybe a form: changing the message would take away what is being typed. An
    /// earlier click's answer waits until that has been sent, or left.
    /// </summary>
    public Task PostponeAsync(FeedbackDb db, string conversationId, string activityId, CancellationToken ct)
    {
        var later = clock.GetUtcNow() + TimeToType;
        return On(db, conversationId, activityId).ExecuteUpdateAsync(set => set.SetProperty(a => a.FollowAt, later), ct);
    }

    public async Task<WorkloadState> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var waiting = Waiting(scope.ServiceProvider.GetRequiredService<FeedbackDb>());
        var now = clock.GetUtcNow();
        var count = await waiting.CountAsync(a => a.FollowAt <= now, ct);
        return new WorkloadState(Volatile.Read(ref _busy), count, await waiting.MinAsync(a => a.FollowAt, ct));
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

            // A click that came in just now set the alarm, and the line above set it later.
            if (wait > SettleTime && Volatile.Read(ref _expected) == 1)
                alarm.Change(SettleTime, Timeout.InfiniteTimeSpan);
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
            while (await due.RunAsync(ct) == FollowDueClicks.PieceSize)
            {
                // More may be due.
            }

            await using var scope = scopes.CreateAsyncScope();
            var next = await Waiting(scope.ServiceProvider.GetRequiredService<FeedbackDb>()).MinAsync(a => a.FollowAt, ct);
            if (next is not { } at)
                return OtherNodes;
            var wait = at - clock.GetUtcNow();
            if (wait > SettleTime)
                return wait < OtherNodes ? wait : OtherNodes;
            Interlocked.Exchange(ref _expected, 1);
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

    internal static IQueryable<ProcessedActivity> Waiting(FeedbackDb db) => db.Set<ProcessedActivity>().Where(a => a.FollowAt != null);

    // Of the few that wait. A message's id is one in its chat only: Teams makes it of the moment.
    internal static IQueryable<ProcessedActivity> On(FeedbackDb db, string conversationId, string activityId)
    {
        var (chat, message) = (Written(nameof(ClickedMessage.ConversationId), conversationId), Written(nameof(ClickedMessage.ActivityId), activityId));
        return Waiting(db).Where(a => a.Follow!.Contains(chat) && a.Follow!.Contains(message));
    }

    private static string Written(string name, string value) => $"\"{name}\":{JsonSerializer.Serialize(value)}";

    [LoggerMessage(Level = LogLevel.Error, Message = "Following clicks failed: {Kind} at {Stack}")]
    private static partial void LookFailed(ILogger logger, string kind, string? stack);
}
