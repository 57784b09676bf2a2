using System.Text.Json.Serialization;

namespace FeedbackBot.AdaptiveCards;

/// <summary>The part of a card that only Teams reads.</summary>
public sealed record TeamsProperties
{
    /// <summary>Lets the card take the whole width of the chat.</summary>
    public static TeamsProperties FullWidth { get; } = new() { Width = TeamsWidth.Full };

    /// <summary>How wide the card is shown.</summary>
    public TeamsWidth? Width { get; init; }

    /// <summary>The people whom texts of the card mention.</summary>
    public IReadOnlyList<Mention>? Entities { get; init; }
}

/// <summary>How wide Teams shows a card.</summary>
[JsonConverter(typeof(PascalCaseEnum<TeamsWidth>))]
public enum TeamsWidth
{
    /// <summary>The whole width of the chat.</summary>
    Full,
}

/// <summary>One person mentioned. A text of the card must contain <see cref="Text"/> exactly.</summary>
/// <param name="mentioned">Whom.</param>
public sealed class Mention(MentionedPerson mentioned)
{
    /// <summary>Always "mention".</summary>
    public string Type => "mention";

    /// <summary>What stands in the text at the place of the mention.</summary>
    public string Text { get; } = $"<at>{mentioned.Name.Replace("<", "").Replace(">", "")}</at>";

    /// <summary>Whom.</summary>
    public MentionedPerson Mentioned { get; } = mentioned;
}

/// <summary>Whom a mention means.</summary>
/// <param name="Id">A Teams user id (29:…) or an Entra object id.</param>
/// <param name="Name">The name shown.</param>
public sealed record MentionedPerson(string Id, string Name);

/// <summary>
/// How Teams renews a card that is more than a minute old, for the people named, when they look at it.
/// </summary>
public sealed record CardRefresh
{
    /// <summary>Teams ignores the refresh of a card that names more people than this.</summary>
    public const int MaxUsers = 60;

    /// <param name="action">What Teams sends to get the newer card.</param>
    /// <param name="userIds">For whom, by Teams user id: 1 to 60. Without ids Teams would refresh for nobody or everybody.</param>
    /// <exception cref="ArgumentException">No user, or more than Teams allows.</exception>
    public CardRefresh(ExecuteAction action, IReadOnlyList<string> userIds)
    {
        if (userIds.Count is 0 or > MaxUsers)
            throw new ArgumentException($"A refresh names 1 to {MaxUsers} users, not {userIds.Count}.", nameof(userIds));
        (Action, UserIds) = (action, userIds);
    }

    /// <summary>What Teams sends to get the newer card; always an <see cref="ExecuteAction"/>.</summary>
    public CardAction Action { get; }

    /// <summary>For whom.</summary>
    public IReadOnlyList<string> UserIds { get; }
}
