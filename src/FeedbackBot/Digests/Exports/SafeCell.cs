using System.Globalization;
using System.Text;
using System.Xml;

namespace FeedbackBot.Digests.Exports;

/// <summary>
/// What people wrote, as it may stand in a table. A spreadsheet takes a cell that begins with certain characters for a
/// formula, which could fetch or send something when the file is opened: such a cell begins with an apostrophe here.
/// </summary>
internal static class SafeCell
{
    /// <summary>Also as they are typed in full width, which some spreadsheets take for the same.</summary>
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    public static string Of(string? value)
    {
        var clean = Printable(value ?? "");
        return clean.Length > 0 && Starts.Contains(clean[0], StringComparison.Ordinal) && !IsNumber(clean) ? "'" + clean : clean;
    }

    // A minus before digits alone is what somebody answered to a question about a number.
    private static bool IsNumber(string text) =>
        text[0] == '-' && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    /// <summary>Without what no XML file may hold, and with nothing in it that would make a reader stop.</summary>
    private static string Printable(string value)
    {
        if (value.All(c => XmlConvert.IsXmlChar(c) && !char.IsSurrogate(c)))
            return value;
        var clean = new StringBuilder(value.Length);
        foreach (var rune in value.EnumerateRunes())
        {
            if (rune.Utf16SequenceLength == 2 || XmlConvert.IsXmlChar((char)rune.Value))
                clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
