namespace FeedbackBot.Playground.Teams;

/// <summary>What people do in teams' channels, as it reaches the bot.</summary>
public sealed class ChannelClients
{
    private readonly Chats _chats;
    private readonly BotLine _bot;
    private readonly ActivityMaker _make;
    private readonly Clock.VirtualClock _clock;

    internal ChannelClients(Chats chats, BotLine bot, Clock.VirtualClock clock, ActivityMaker make)
    {
        (_chats, _bot, _clock, _make) = (chats, bot, clock, make);
    }

    /// <summary>Mentions the bot and writes. The first time in a team the app is added to it.</summary>
    /// <param name="thread">The id of the message that began the thread; null begins one.</param>
    public async Task<BotAnswer> SayAsync(Colleague person, TeamChannel channel, string text, string? thread = null, CancellationToken ct = default)
    {
        if (channel.IsDeleted)
        {
            throw new PlaygroundProblem(409, "That channel was deleted.");
        }

        if (!_chats.HasBot(channel))
        {
            _chats.SetBot(channel, isThere: true);
            await _bot.SendAsync(_make.ChannelBotAdded(person, channel), ct);
            await _bot.SendAsync(_make.ChannelInstallation(person, channel, "add"), ct);
        }

        var id = _chats.NextId();
        _chats.Post(channel.Chat, new ChatMessage(id, FromBot: false, _clock.GetUtcNow(), text, null) { ThreadId = thread, By = person.Name });
        return await _bot.SendAsync(_make.ChannelMessage(person, channel, id, thread ?? id, text), ct);
    }

    /// <summary>Takes the app out of the channel's team.</summary>
    /// <param name="isTold">False where the bot does not hear of it, and finds out when it writes.</param>
    public async Task RemoveBotAsync(Colleague person, TeamChannel channel, bool isTold = true, CancellationToken ct = default)
    {
        _chats.SetBot(channel, isThere: false);
        if (!isTold)
        {
            return;
        }

        await _bot.SendAsync(_make.ChannelBotRemoved(person, channel), ct);
        await _bot.SendAsync(_make.ChannelInstallation(person, channel, "remove"), ct);
    }

    public async Task DeleteAsync(Colleague person, TeamChannel channel, bool isTold = true, CancellationToken ct = default)
    {
        channel.IsDeleted = true;
        if (isTold)
        {
            await _bot.SendAsync(_make.ChannelEvent(person, channel, "channelDeleted"), ct);
        }
    }

    /// <summary>Somebody deletes a message of the bot; the bot does not hear of it.</summary>
    public bool DeleteMessage(TeamChannel channel, string messageId) => _chats.Delete(channel.Chat, messageId);
}
