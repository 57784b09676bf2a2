using System.Text.RegularExpressions;

namespace FeedbackBot.BotFramework;

internal static partial class MentionText
{
    // A text marks the bot once or twice, always in the same way. Thousands of ways would only cost time.
    private const int MostMarks = 10;

    public static string Clean(Activity activity)
    {
        // U+0000 is a character of JSON and of .NET, but of no text that PostgreSQL takes.
        var text = (activity.Text ?? "").Replace("\0", "", StringComparison.Ordinal);
        if (!text.Contains("<at", StringComparison.OrdinalIgnoreCase)) return text.Trim();
        foreach (var marked in Mentions(activity).Where(m => IsBot(activity, m)).Select(m => m.Text).Distinct().Take(MostMarks))
        {
            if (!string.IsNullOrEmpty(marked)) text = text.Replace(marked, "", StringComparison.OrdinalIgnoreCase);
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

    // Neither part can run past the next angle bracket: the time grows with the text's length and no faster.
    [GeneratedRegex("<at(?: [^<>]*)?>([^<]*)</at>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wrapped();
}
