using System.Collections.Concurrent;
using System.Globalization;
using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Playground.Teams;

/// <summary>Every chat of the tenant, and the ids of what is said in them.</summary>
public sealed class Chats(Company company, VirtualClock clock, EventHub events)
{
    private readonly ConcurrentDictionary<string, Chat> _byPerson = new(StringComparer.OrdinalIgnoreCase);
    private readonly Lock _ids = new();
    private long _lastId;

    public IReadOnlyCollection<Chat> All => [.. _byPerson.Values];

    /// <summary>The person's chat; it is there from the first time anybody asks, as in Teams.</summary>
    public Chat Of(Colleague person) =>
        _byPerson.GetOrAdd(person.Id, static (id, person) => new Chat(id, "a:1" + person.TeamsId[4..]), person);

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
