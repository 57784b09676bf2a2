using System.Text;

namespace FeedbackBot.People.Import;

/// <summary>From bytes to text: UTF-8 and UTF-16, with or without a byte order mark, as editors and Excel save them.</summary>
internal static class CsvText
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    /// <summary>The text, or the reason why there is none.</summary>
    public static (string Text, ImportProblemKind? Problem) Decode(byte[] content)
    {
        if (content is [(byte)'P', (byte)'K', 3, 4, ..] or [0xD0, 0xCF, 0x11, 0xE0, ..])
            return ("", ImportProblemKind.IsWorkbook);
        var (encoding, mark) = Guess(content);
        try
        {
            var text = encoding.GetString(content, mark, content.Length - mark);
            return text.Contains('\0', StringComparison.Ordinal) ? ("", ImportProblemKind.NotText) : (text, null);
        }
        catch (ArgumentException)
        {
            return ("", ImportProblemKind.NotText);
        }
    }

    private static (Encoding Encoding, int Mark) Guess(byte[] content) => content switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (LittleEndian, 2),
        [0xFE, 0xFF, ..] => (BigEndian, 2),

        // A header is ASCII, so UTF-16 without a mark shows by its zero bytes.
        [not 0, 0, not 0, 0, ..] => (LittleEndian, 0),
        [0, not 0, 0, not 0, ..] => (BigEndian, 0),
        _ => (Utf8, 0),
    };
}
