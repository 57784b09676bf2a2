using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace FeedbackBot.Playground.Teams;

/// <summary>Files attached in chats, fetched by the bot from an address nobody can guess, as OneDrive's are.</summary>
internal sealed class SharedFiles(Uri root)
{
    private readonly ConcurrentDictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, bool> _expected = new(StringComparer.Ordinal);

    public Uri Keep(string name, byte[] content)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        _files[key] = content;
        return new Uri(root, $"files/{key}/{Uri.EscapeDataString(Path.GetFileName(name))}");
    }

    /// <summary>An address that takes one file, as the bot is given one when somebody agrees to an offer.</summary>
    public (Uri Upload, Uri Content, string Key) Expect(string name)
    {
        var key = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(18));
        _expected[key] = true;
        var path = $"{key}/{Uri.EscapeDataString(Path.GetFileName(name))}";
        return (new Uri(root, $"uploads/{path}"), new Uri(root, $"files/{path}"), key);
    }

    /// <returns>Whether a file was expected there.</returns>
    public bool Take(string key, byte[] content)
    {
        if (!_expected.ContainsKey(key))
            return false;
        _files[key] = content;
        return true;
    }

    public byte[]? Find(string key) => _files.GetValueOrDefault(key);
}
