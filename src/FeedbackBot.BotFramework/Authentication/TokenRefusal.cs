namespace FeedbackBot.BotFramework;

/// <summary>Why a request was not believed. For logs and tests: outside it is 401 and nothing more.</summary>
internal enum TokenRefusal
{
    /// <summary>No Authorization header.</summary>
    NoToken,

    /// <summary>More than one Authorization header.</summary>
    SeveralTokens,

    /// <summary>A scheme other than exactly <c>Bearer</c>.</summary>
    WrongScheme,

    /// <summary>Not a signed JSON web token at all, or one whose parts cannot be read.</summary>
    Malformed,

    /// <summary>Not signed, or with an algorithm other than RS256, RS384 and RS512.</summary>
    AlgorithmNotAllowed,

    /// <summary>The token does not name its key.</summary>
    NoKeyId,

    /// <summary>The key is not among the announced ones.</summary>
    UnknownKey,

    /// <summary>The announced keys could not be had.</summary>
    KeysUnavailable,

    /// <summary>The signature is not the key's.</summary>
    BadSignature,

    /// <summary>Another issuer.</summary>
    WrongIssuer,

    /// <summary>Made for another bot.</summary>
    WrongAudience,

    /// <summary>No expiry, or one that is before the token's beginning.</summary>
    NoLifetime,

    /// <summary>Over, by more than the allowed skew.</summary>
    Expired,

    /// <summary>Not begun, by more than the allowed skew.</summary>
    NotYetValid,

    /// <summary>No service address in the token.</summary>
    NoServiceUrl,

    /// <summary>The token's service address is not the activity's.</summary>
    OtherServiceUrl,

    /// <summary>The service address is not on the allow-list.</summary>
    ServiceUrlNotAllowed,

    /// <summary>The activity names no channel.</summary>
    NoChannel,

    /// <summary>The key is not endorsed for the activity's channel.</summary>
    NotEndorsed,

    /// <summary>The activity names no tenant.</summary>
    NoTenant,

    /// <summary>The activity's tenant is not on the allow-list, or it names two.</summary>
    TenantNotAllowed,

    /// <summary>Without authentication: the request did not come straight from this machine.</summary>
    NotLocal,
}
