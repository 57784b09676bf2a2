namespace FeedbackBot.BotFramework;

/// <summary>
/// Answers an activity that comes again with the first answer. Teams resends an invoke after some 15 seconds, often
/// while the first one is still under way: then both wait for the same turn. This memory is one process's and short;
/// what must hold across restarts and nodes, the bot has to keep itself.
/// </summary>
internal sealed class AnsweredTurns(TimeProvider clock)
{
    public static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(5);
    public const int MostKept = 2000;

    private readonly Lock gate = new();
    private readonly Dictionary<Key, Task<InvokeResponse?>> turns = [];
    private readonly Queue<(Key Key, Task<InvokeResponse?> Turn, DateTimeOffset At)> oldest = new();

    public static bool IsInvoke(Activity activity) => IsType(activity, ActivityTypes.Invoke);

    public async Task<InvokeResponse?> OnceAsync(Activity activity, Func<Task<InvokeResponse?>> turn, CancellationToken ct)
    {
        if (Key.Of(activity) is not { } key) return await turn();
        while (true)
        {
            var mine = new TaskCompletionSource<InvokeResponse?>(TaskCreationOptions.RunContinuationsAsynchronously);
            var first = Claim(key, mine.Task);
            if (first == mine.Task) return await RunAsync(key, turn, mine);
            await ((Task)first).WaitAsync(ct).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ct.ThrowIfCancellationRequested();
            if (first.IsCompletedSuccessfully) return await first;
        }
    }

    private async Task<InvokeResponse?> RunAsync(Key key, Func<Task<InvokeResponse?>> turn, TaskCompletionSource<InvokeResponse?> mine)
    {
        try
        {
            var answer = await turn();
            mine.SetResult(answer);
            return answer;
        }
        catch
        {
            // Nothing was answered, so there is nothing to repeat: whoever waits tries it himself.
            lock (gate)
            {
                if (turns.GetValueOrDefault(key) == mine.Task) turns.Remove(key);
            }

            mine.SetCanceled(CancellationToken.None);
            throw;
        }
    }

    private Task<InvokeResponse?> Claim(Key key, Task<InvokeResponse?> mine)
    {
        var now = clock.GetUtcNow();
        lock (gate)
        {
            while (oldest.TryPeek(out var last) && (oldest.Count >= MostKept || now - last.At > KeptFor))
            {
                oldest.Dequeue();
                if (turns.GetValueOrDefault(last.Key) == last.Turn) turns.Remove(last.Key);
            }

            if (turns.TryGetValue(key, out var first)) return first;
            turns[key] = mine;
            oldest.Enqueue((key, mine, now));
            return mine;
        }
    }

    private static bool IsType(Activity activity, string type) =>
        string.Equals(activity.Type, type, StringComparison.OrdinalIgnoreCase);

    // Only what people send or press: an edit or a reaction carries the id of the message it is about.
    private readonly record struct Key(string Type, string? Channel, string? Conversation, string? Sender, string Activity)
    {
        public static Key? Of(Activity activity) =>
            activity.Id is { Length: > 0 } id && (IsInvoke(activity) || IsType(activity, ActivityTypes.Message))
                ? new Key(IsInvoke(activity) ? ActivityTypes.Invoke : ActivityTypes.Message,
                    activity.ChannelId, activity.Conversation?.Id, activity.From?.Id, id)
                : null;
    }
}
