using System.Text.Json;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Host;

/// <summary>What the stand-in remembers from one run to the next: the clock, who there is, and the chats.</summary>
internal sealed record SavedState(DateTimeOffset Utc, IReadOnlyList<Colleague> People, IReadOnlyList<SavedState.SavedChat> Chats)
{
    private const string FileName = "playground.json";

    public static SavedState? Load(string directory)
    {
        var path = Path.Combine(directory, FileName);
        return File.Exists(path) ? JsonSerializer.Deserialize<SavedState>(File.ReadAllText(path)) : null;
    }

    public static void Save(string directory, StandIn teams)
    {
        var chats = teams.Chats.All.Select(chat =>
        {
            var (messages, read) = chat.Save();
            return new SavedChat(chat.PersonId, chat.IsInstalled, read, messages);
        });
        var state = new SavedState(teams.Clock.GetUtcNow(), teams.Company.All, [.. chats])
        {
            Channels = [.. teams.Chats.Channels.Select(c => new SavedChannel(c.Key, teams.Chats.HasBot(c), c.IsDeleted, c.Chat.Messages))],
        };
        var path = Path.Combine(directory, FileName);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(state));
        File.Move(path + ".new", path, overwrite: true);
    }

    public IReadOnlyList<SavedChannel> Channels { get; init; } = [];

    public void Restore(StandIn teams)
    {
        foreach (var saved in Channels)
        {
            if (teams.Chats.Channel(saved.Key) is { } channel)
            {
                channel.IsDeleted = saved.IsDeleted;
                teams.Chats.SetBot(channel, saved.HasBot);
                channel.Chat.Restore(saved.Messages, saved.Messages.Count);
            }
        }

        foreach (var saved in Chats)
        {
            if (teams.Company.Find(saved.PersonId) is { } person)
            {
                var chat = teams.Chats.Of(person);
                chat.IsInstalled = saved.IsInstalled;
                chat.Restore(saved.Messages, saved.Read);
            }
        }
    }

    internal sealed record SavedChannel(string Key, bool HasBot, bool IsDeleted, IReadOnlyList<ChatMessage> Messages);

    internal sealed record SavedChat(string PersonId, bool IsInstalled, int Read, IReadOnlyList<ChatMessage> Messages);
}
