namespace FeedbackBot.BotFramework;

/// <summary>What the endpoint hands every authenticated, well-formed activity to.</summary>
public interface IBot
{
    /// <summary>
    /// Does what the activity asks for. The channel is answered only after this has completed: what must not be lost
    /// has to be committed by then. An exception is answered 500, and Teams may send the activity again.
    /// </summary>
    /// <returns>The answer to an invoke; null for everything else, and for an invoke the bot does not know (501).</returns>
    Task<InvokeResponse?> OnTurnAsync(TurnContext turn, CancellationToken ct);
}
