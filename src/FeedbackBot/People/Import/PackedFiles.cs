using System.IO.Compression;
using FeedbackBot.Bot;

namespace FeedbackBot.People.Import;

/// <summary>Files as one compressed value: lists of people are mostly repetition.</summary>
internal static class PackedFiles
{
    public static byte[] Pack(IReadOnlyList<ReceivedFile> files)
    {
        var packed = new MemoryStream();
        using (var writer = new BinaryWriter(new BrotliStream(packed, CompressionLevel.Fastest)))
        {
            writer.Write(files.Count);
            foreach (var file in files)
            {
                writer.Write(file.Name);
                writer.Write(file.Content.Length);
                writer.Write(file.Content);
            }
        }

        return packed.ToArray();
    }

    public static IReadOnlyList<ReceivedFile> Unpack(byte[] packed)
    {
        if (packed.Length == 0)
            return [];
        using var reader = new BinaryReader(new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress));
        var files = new ReceivedFile[reader.ReadInt32()];
        for (var i = 0; i < files.Length; i++)
        {
            var name = reader.ReadString();
            files[i] = new ReceivedFile(name, reader.ReadBytes(reader.ReadInt32()));
        }

        return files;
    }
}
