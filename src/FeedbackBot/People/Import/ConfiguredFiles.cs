using System.Security.Cryptography;
using FeedbackBot.Bot;
using Microsoft.Extensions.Options;

namespace FeedbackBot.People.Import;

/// <summary>The files that configuration names, as they are on disk now.</summary>
internal sealed class ConfiguredFiles(IOptions<PeopleOptions> options)
{
    public bool Any => !string.IsNullOrEmpty(options.Value.ImportFile);

    /// <exception cref="IOException">A file is not there or cannot be read.</exception>
    public async Task<IReadOnlyList<ReceivedFile>> ReadAsync(CancellationToken ct)
    {
        string?[] paths = [options.Value.ImportFile, options.Value.ImportDetailsFile];
        var files = new List<ReceivedFile>();
        foreach (var path in paths)
        {
            if (!string.IsNullOrEmpty(path))
                files.Add(new ReceivedFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, ct)));
        }

        return files;
    }

    /// <summary>Changes with the content of any file, and with nothing else.</summary>
    public static string HashOf(IReadOnlyList<ReceivedFile> files) =>
        Convert.ToHexStringLower(SHA256.HashData([.. files.SelectMany(f => SHA256.HashData(f.Content))]));
}
