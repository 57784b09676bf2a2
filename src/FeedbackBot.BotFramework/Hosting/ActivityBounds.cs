namespace FeedbackBot.BotFramework;

/// <summary>
/// How long what names something in an activity may be. Ids are compared, kept and sent back: one that a database cannot
/// take is refused here, where nothing has been done yet.
/// </summary>
public static class ActivityBounds
{
    /// <summary>The longest id or address, in characters. Teams' own have some hundred.</summary>
    public const int MaxId = 500;

    /// <summary>The longest name of a tenant. Entra's have 36 characters.</summary>
    public const int MaxTenant = 64;

    internal static bool Hold(Activity activity) =>
        AreIds(
            activity.Id, activity.ServiceUrl, activity.ChannelId, activity.ReplyToId, activity.Conversation?.Id,
            activity.From?.Id, activity.From?.AadObjectId, activity.Recipient?.Id, activity.TeamsTeamId(), activity.TeamsChannelId())
        && IsId(activity.Conversation?.TenantId, MaxTenant) && IsId(activity.TeamsTenantId(), MaxTenant);

    private static bool AreIds(params ReadOnlySpan<string?> ids)
    {
        foreach (var id in ids)
        {
            if (!IsId(id, MaxId)) return false;
        }

        return true;
    }

    private static bool IsId(string? id, int most) => id is null || (id.Length <= most && !HasControls(id));

    private static bool HasControls(ReadOnlySpan<char> id) => id.ContainsAnyInRange('\0', '\u001f') || id.ContainsAnyInRange('\u007f', '\u009f');
}
