using System.Text.RegularExpressions;

namespace FeedbackBot.BotFramework;

internal static partial class MentionText
{
    public static string Clean(Activity activity)
    {
        var text = activity.Text ?? "";
        if (!text.Contains("<at", StringComparison.OrdinalIgnoreCase)) return text.Trim();
        foreach (var mention in Mentions(activity).Where(m => IsBot(activity, m)))
        {
            if (mention.Text is { Length: > 0 } marked)
                text = text.Replace(marked, "", StringComparison.OrdinalIgnoreCase);
        }

        return Wrapped().Replace(text, "$1").Trim();
    }

    public static IReadOnlyList<ChannelAccount> Others(Activity activity) =>
        [.. Mentions(activity).Where(m => !IsBot(activity, m)).Select(m => m.Mentioned!)];

    private static IEnumerable<Entity> Mentions(Activity activity) =>
        (activity.Entities ?? []).Where(e =>
            e is { Mentioned: not null } && string.Equals(e.Type, "mention", StringComparison.OrdinalIgnoreCase));

    private static bool IsBot(Activity activity, Entity mention) =>
        mention.Mentioned?.Id is { Length: > 0 } id
        && string.Equals(id, activity.Recipient?.Id, StringComparison.OrdinalIgnoreCase);

    // Without backtracking: the text comes from outside and its length decides the time, nothing else.
    [GeneratedRegex("<at(?: [^<>]*)?>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrapped();
}
