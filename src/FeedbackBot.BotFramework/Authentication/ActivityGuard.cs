using Microsoft.Extensions.Options;

namespace FeedbackBot.BotFramework;

/// <summary>Whether an activity may have come with the token it came with. A pure decision over both.</summary>
internal sealed class ActivityGuard(ServiceUrlPolicy serviceUrls, IOptions<BotFrameworkOptions> options)
{
    /// <summary>Null when the activity is to be believed.</summary>
    /// <param name="token">Null when the bot runs without authentication.</param>
    /// <param name="activity">The activity.</param>
    public TokenRefusal? Check(BotToken? token, Activity activity)
    {
        if (token is not null)
        {
            if (!string.Equals(token.ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)) return TokenRefusal.OtherServiceUrl;
            if (string.IsNullOrWhiteSpace(activity.ChannelId)) return TokenRefusal.NoChannel;
            if (!token.Key.Endorsements.Contains(activity.ChannelId)) return TokenRefusal.NotEndorsed;
        }

        if (!serviceUrls.Allows(activity.ServiceUrl)) return TokenRefusal.ServiceUrlNotAllowed;
        return CheckTenant(activity);
    }

    private TokenRefusal? CheckTenant(Activity activity)
    {
        var allowed = options.Value.AllowedTenants;
        if (allowed.Length == 0) return null;
        string?[] named = [activity.Conversation?.TenantId, activity.TeamsTenantId()];
        if (Array.TrueForAll(named, string.IsNullOrEmpty)) return TokenRefusal.NoTenant;

        // Where both places name a tenant both count: code further in may read either.
        return Array.TrueForAll(named, t => string.IsNullOrEmpty(t) || allowed.Contains(t, StringComparer.OrdinalIgnoreCase))
            ? null
            : TokenRefusal.TenantNotAllowed;
    }
}
