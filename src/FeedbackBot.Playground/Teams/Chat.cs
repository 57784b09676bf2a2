namespace FeedbackBot.Playground.Teams;

/// <summary>One person's chat with the bot. Safe for many threads.</summary>
public sealed class Chat(string personId, string conversationId)
{
    private readonly Lock _gate = new();
    private readonly List<ChatMessage> _messages = [];
    private int _read;

    /// <summary>Entra object id.</summary>
    public string PersonId => personId;

    /// <summary>"a:…", the same over runs.</summary>
    public string ConversationId => conversationId;

    /// <summary>Whether the bot has been told of this person.</summary>
    public bool IsInstalled { get; set; }

    /// <summary>Oldest first, without what was deleted.</summary>
    public IReadOnlyList<ChatMessage> Messages
    {
        get
        {
            lock (_gate)
            {
                return [.. _messages];
            }
        }
    }

    /// <summary>Messages of the bot that came after the person last looked.</summary>
    public int Unread
    {
        get
        {
            lock (_gate)
            {
                return _messages.Skip(_read).Count(m => m.FromBot);
            }
        }
    }

    public ChatMessage? Find(string messageId) => Messages.FirstOrDefault(m => m.Id == messageId);

    public void MarkRead()
    {
        lock (_gate)
        {
            _read = _messages.Count;
        }
    }

    internal void Add(ChatMessage message)
    {
        lock (_gate)
        {
            _messages.Add(message);
        }
    }

    internal bool Edit(string messageId, Func<ChatMessage, ChatMessage> change)
    {
        lock (_gate)
        {
            var index = _messages.FindIndex(m => m.Id == messageId);
            if (index < 0)
            {
                return false;
            }

            _messages[index] = change(_messages[index]);
            return true;
        }
    }

    internal bool Delete(string messageId)
    {
        lock (_gate)
        {
            var index = _messages.FindIndex(m => m.Id == messageId && m.FromBot);
            if (index < 0)
            {
                return false;
            }

            _messages.RemoveAt(index);
            _read -= index < _read ? 1 : 0;
            return true;
        }
    }

    internal (List<ChatMessage> Messages, int Read) Save()
    {
        lock (_gate)
        {
            return ([.. _messages], _read);
        }
    }

    internal void Restore(IEnumerable<ChatMessage> messages, int read)
    {
        lock (_gate)
        {
            _messages.AddRange(messages);
            _read = Math.Clamp(read, 0, _messages.Count);
        }
    }
}
