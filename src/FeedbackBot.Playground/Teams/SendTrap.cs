namespace FeedbackBot.Playground.Teams;

/// <summary>
/// Holds back the connector's answer to one send that it has already accepted: the message is in the chat, and the bot
/// does not know it yet. What happens next is the test's choice.
/// </summary>
public sealed class SendTrap
{
    private readonly TaskCompletionSource<ChatMessage> _caught = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<bool> _release = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes when a send is in the trap.</summary>
    public Task<ChatMessage> Caught => _caught.Task;

    /// <summary>Lets the answer go out after all.</summary>
    public void Answer() => _release.TrySetResult(true);

    /// <summary>Cuts the connection without an answer.</summary>
    public void Drop() => _release.TrySetResult(false);

    internal Task<bool> HoldAsync(ChatMessage message, CancellationToken ct)
    {
        _caught.TrySetResult(message);
        return _release.Task.WaitAsync(ct);
    }
}
