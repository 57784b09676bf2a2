using System.Collections.Concurrent;
using System.Globalization;
using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Playground.Teams;

/// <summary>Every chat of the tenant, and the ids of what is said in them.</summary>
public sealed class Chats(Company company, VirtualClock clock, EventHub events)
{
    private readonly ConcurrentDictionary<string, Chat> _byPerson = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, TeamChannel> _channels = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, bool> _withBot = new(StringComparer.Ordinal);
    private readonly Lock _ids = new();
    private long _lastId;

    public IReadOnlyCollection<Chat> All => [.. _byPerson.Values];

    /// <summary>The person's chat; it is there from the first time anybody asks, as in Teams.</summary>
    public Chat Of(Colleague person) =>
        _byPerson.GetOrAdd(person.Id, static (id, person) => new Chat(id, "a:1" + person.TeamsId[4..]), person);

    /// <summary>The channels somebody has been in so far.</summary>
    public IReadOnlyCollection<TeamChannel> Channels => [.. _channels.Values];

    /// <summary>"Ops" for the team's general channel, "Ops/Retro" for another, which is there once it is named.</summary>
    /// <returns>Null where nobody is in such a team.</returns>
    public TeamChannel? Channel(string key)
    {
        var parts = key.Split('/', 2);
        return company.All.FirstOrDefault(c => string.Equals(c.Team, parts[0], StringComparison.OrdinalIgnoreCase))?.Team is { } team
            ? _channels.GetOrAdd(parts.Length == 1 ? team : $"{team}/{parts[1]}", _ => new TeamChannel(team, parts.Length == 1 ? null : parts[1]))
            : null;
    }

    /// <summary>A channel by its id, or by that of one of its threads.</summary>
    public TeamChannel? ChannelOf(string conversationId) =>
        _channels.Values.FirstOrDefault(c => !c.IsDeleted && c.ChannelId == conversationId.Split(';')[0]);

    public bool HasBot(TeamChannel channel) => _withBot.ContainsKey(channel.TeamId);

    internal void SetBot(TeamChannel channel, bool isThere)
    {
        if (isThere)
        {
            _withBot[channel.TeamId] = true;
        }
        else
        {
            _withBot.TryRemove(channel.TeamId, out _);
        }
    }

    public Chat? ByConversation(string conversationId) =>
        company.All.FirstOrDefault(c => "a:1" + c.TeamsId[4..] == conversationId) is { } person ? Of(person) : null;

    internal string NextId()
    {
        lock (_ids)
        {
            _lastId = Math.Max(_lastId + 1, clock.GetUtcNow().ToUnixTimeMilliseconds());
            return _lastId.ToString(CultureInfo.InvariantCulture);
        }
    }

    internal void Post(Chat chat, ChatMessage message)
    {
        chat.Add(message);
        events.Publish("chat", chat.PersonId);
    }

    internal bool Edit(Chat chat, string messageId, Func<ChatMessage, ChatMessage> change)
    {
        var found = chat.Edit(messageId, change);
        events.Publish("chat", chat.PersonId);
        return found;
    }

    internal bool Delete(Chat chat, string messageId)
    {
        var found = chat.Delete(messageId);
        events.Publish("chat", chat.PersonId);
        return found;
    }

    internal void MarkRead(Chat chat)
    {
        chat.MarkRead();
        events.Publish("chat", chat.PersonId);
    }
}
