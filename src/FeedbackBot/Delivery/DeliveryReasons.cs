namespace FeedbackBot.Delivery;

/// <summary>Why a message was not sent, where the connector did not name the reason. Stored; shown in plain words by the Texts "Delivery.Reason.{name}".</summary>
internal static class DeliveryReasons
{
    /// <summary>A newer state of the same card took its place.</summary>
    public const string Superseded = nameof(Superseded);

    /// <summary>What it was about was settled before it was sent.</summary>
    public const string Withdrawn = nameof(Withdrawn);

    /// <summary>The message to change was never delivered.</summary>
    public const string NothingToRevise = nameof(NothingToRevise);

    /// <summary>The message to change has not been settled yet.</summary>
    public const string OriginalOpen = nameof(OriginalOpen);

    /// <summary>The person works again only when nobody wants it any more.</summary>
    public const string TooLate = nameof(TooLate);

    /// <summary>The person has left.</summary>
    public const string Gone = nameof(Gone);

    /// <summary>Sending failed in a way that the connector does not know: a defect.</summary>
    public const string Unexpected = nameof(Unexpected);

    /// <summary>The bot does not know where it could start a chat.</summary>
    public const string NoServiceUrl = nameof(NoServiceUrl);
}
