namespace FeedbackBot.BotFramework;

/// <summary>Why a call to the connector did not do what it should. A closed set: switch over it.</summary>
public abstract record ConnectorFailure
{
    private ConnectorFailure()
    {
    }

    /// <summary>The HTTP status; null when there was no answer.</summary>
    public int? Status { get; init; }

    /// <summary>The connector's error code, where it told one. Safe to log.</summary>
    public string? Code { get; init; }

    /// <summary>Whether the same call may succeed later without anybody doing anything.</summary>
    public bool MayPass => this is Throttled or Transient;

    /// <summary>Too many calls. Wait <paramref name="RetryAfter"/>, or back off when the connector told nothing.</summary>
    public sealed record Throttled(TimeSpan? RetryAfter) : ConnectorFailure;

    /// <summary>The person blocked the bot, or nobody may write here: stop until the person writes.</summary>
    public sealed record Blocked : ConnectorFailure;

    /// <summary>The app is not installed for the person or team: stop until an installationUpdate comes.</summary>
    public sealed record NotInstalled : ConnectorFailure;

    /// <summary>An admin disabled the app for the tenant or the person.</summary>
    public sealed record BotDisabled : ConnectorFailure;

    /// <summary>The conversation does not exist (any more): create it again, once.</summary>
    public sealed record ConversationGone : ConnectorFailure;

    /// <summary>The activity to update, delete or answer does not exist (any more): send anew.</summary>
    public sealed record ActivityGone : ConnectorFailure;

    /// <summary>The person is not a member of the conversation.</summary>
    public sealed record MemberGone : ConnectorFailure;

    /// <summary>The message is over the channel's size: no retry helps.</summary>
    public sealed record TooLarge : ConnectorFailure;

    /// <summary>The connector refused the request as wrong: no retry helps.</summary>
    public sealed record BadRequest : ConnectorFailure;

    /// <summary>No token could be had, or the connector does not accept it: registration or credential is wrong.</summary>
    public sealed record NotAuthorised : ConnectorFailure;

    /// <summary>The connector or the network failed; it may have taken the activity all the same.</summary>
    /// <param name="RetryAfter">How long the connector asked to wait, if it did.</param>
    public sealed record Transient(TimeSpan? RetryAfter = null) : ConnectorFailure;

    /// <summary>The service address is not on the allow-list: nothing was sent, and no token was shown.</summary>
    public sealed record ServiceUrlNotAllowed : ConnectorFailure;
}
