using System.Security.Cryptography;
using System.Text;

namespace FeedbackBot.Playground.Teams;

/// <summary>A channel of a team: everybody of the people file's team of that name is in it.</summary>
public sealed class TeamChannel
{
    internal TeamChannel(string team, string? name)
    {
        (Team, Name) = (team, name);
        TeamId = Id("team", team);
        ChannelId = name is null ? TeamId : Id("channel", $"{team}/{name}");
        Chat = new Chat("#" + Key, ChannelId);
    }

    public string Team { get; }

    /// <summary>Null for the one called General, as the connector tells it.</summary>
    public string? Name { get; }

    /// <summary>"Ops", or "Ops/Retro" for another channel than General.</summary>
    public string Key => Name is null ? Team : $"{Team}/{Name}";

    /// <summary>"19:…@thread.tacv2", the same over runs.</summary>
    public string TeamId { get; }

    public string ChannelId { get; }

    public Chat Chat { get; }

    public bool IsDeleted { get; set; }

    /// <summary>A thread's conversation: the channel's with the id of the message that began it.</summary>
    public string ThreadOf(string messageId) => $"{ChannelId};messageid={messageId}";

    private static string Id(string kind, string name) =>
        $"19:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}:{name.ToUpperInvariant()}")))[..32]}@thread.tacv2";
}
