using System.Collections.Concurrent;
using FeedbackBot.Storage;
using Microsoft.Extensions.Options;

namespace FeedbackBot.Delivery;

/// <summary>
/// Sends what is due: woken at once by what this process queues, by the clock for what was put off, and by looking now
/// and then for what other nodes queued. A crash between sending and recording sends the message again after its lease.
/// </summary>
internal sealed partial class OutboxDispatcher(
    OutboxLeases leases, MessageSender sender, WorkRunner work, OutboxSignal signal,
    IOptions<DeliveryOptions> options, TimeProvider clock, ILogger<OutboxDispatcher> logger) : BackgroundService
{
    private readonly ConcurrentDictionary<long, Task> _inFlight = new();
    private int _looking;
    private long _passes;

    /// <summary>Messages being sent, and whether the database is being looked at.</summary>
    public int Busy => _inFlight.Count + Volatile.Read(ref _looking);

    /// <summary>Rises whenever the dispatcher begins to look: whoever sees it unchanged has missed nothing in between.</summary>
    public long Passes => Volatile.Read(ref _passes);

    public IReadOnlyCollection<long> InFlight => [.. _inFlight.Keys];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var alarm = clock.CreateTimer(_ => signal.Set(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        try
        {
            while (!stoppingToken.IsCancellationRequested)
            {
                alarm.Change(await LookAsync(stoppingToken), Timeout.InfiniteTimeSpan);
                await signal.WaitAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Stopping: what is on its way is finished below, or sent again by whoever starts next.
        }

        await Task.WhenAll(_inFlight.Values);
    }

    /// <summary>Takes and starts what is due, and tells how long there is nothing to do.</summary>
    private async Task<TimeSpan> LookAsync(CancellationToken ct)
    {
        var poll = TimeSpan.FromSeconds(options.Value.PollSeconds);
        Interlocked.Increment(ref _passes);
        Interlocked.Exchange(ref _looking, 1);
        try
        {
            var free = options.Value.Parallelism - _inFlight.Count;
            if (free <= 0)
                return poll;
            foreach (var message in await leases.TakeAsync(free, InFlight, TimeSpan.FromSeconds(options.Value.LeaseSeconds), ct))
                Start(message, ct);
            var wait = await leases.NextDueAsync(ct) - clock.GetUtcNow() ?? poll;
            return wait <= TimeSpan.Zero ? TimeSpan.Zero : wait < poll ? wait : poll;
        }
        catch (Exception e) when (!ct.IsCancellationRequested)
        {
            LookFailed(logger, e.GetType().Name, e.StackTrace);
            return poll;
        }
        finally
        {
            Interlocked.Exchange(ref _looking, 0);
        }
    }

    private void Start(LeasedMessage message, CancellationToken stopping)
    {
        var begin = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _inFlight[message.Number] = DeliverAsync(message, begin.Task, stopping);
        begin.SetResult();
    }

    private async Task DeliverAsync(LeasedMessage message, Task begin, CancellationToken stopping)
    {
        await begin;
        try
        {
            var outcome = await SendAsync(message, stopping);
            await work.RunAsync<RecordOutcome, bool>(record => record.RunAsync(message, outcome, CancellationToken.None), CancellationToken.None);
            Settled(logger, message.Id, outcome.GetType().Name, Reason(outcome), message.Attempts);
        }
        catch (Exception e)
        {
            // The lease ends by itself, and then the message is sent again: at least once, and once more after a fault here.
            RecordFailed(logger, message.Id, e.GetType().Name, e.StackTrace);
        }
        finally
        {
            _inFlight.TryRemove(message.Number, out _);
            signal.Set();
        }
    }

    private async Task<SendOutcome> SendAsync(LeasedMessage message, CancellationToken stopping)
    {
        try
        {
            return message.Instead(clock.GetUtcNow()) ?? await sender.SendAsync(message, stopping);
        }
        catch (Exception e)
        {
            SendFailed(logger, message.Id, e.GetType().Name, e.StackTrace);
            return new SendOutcome.Later(DeliveryReasons.Unexpected, null);
        }
    }

    private static string? Reason(SendOutcome outcome) => outcome switch
    {
        SendOutcome.Later later => later.Reason,
        SendOutcome.Failed failed => failed.Reason,
        SendOutcome.Pointless pointless => pointless.Reason,
        _ => null,
    };

    [LoggerMessage(Level = LogLevel.Information, Message = "Message {Id}: {Outcome} {Reason}, attempt {Attempt}")]
    private static partial void Settled(ILogger logger, OutboxMessageId id, string outcome, string? reason, int attempt);

    [LoggerMessage(Level = LogLevel.Error, Message = "Looking for messages to send failed: {Kind} at {Stack}")]
    private static partial void LookFailed(ILogger logger, string kind, string? stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "Sending message {Id} failed: {Kind} at {Stack}")]
    private static partial void SendFailed(ILogger logger, OutboxMessageId id, string kind, string? stack);

    [LoggerMessage(Level = LogLevel.Error, Message = "Recording the outcome of message {Id} failed: {Kind} at {Stack}")]
    private static partial void RecordFailed(ILogger logger, OutboxMessageId id, string kind, string? stack);
}
