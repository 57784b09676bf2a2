using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FeedbackBot.Playground.Teams;

/// <summary>Files attached in chats, fetched by the bot from an address nobody can guess, as OneDrive's are.</summary>
internal sealed class SharedFiles(Uri root)
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public Uri Keep(string name, byte[] content)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        _files[key] = content;
        return new Uri(root, $"files/{key}/{Uri.EscapeDataString(Path.GetFileName(name))}");
    }

    public byte[]? Find(string key) => _files.GetValueOrDefault(key);
}
