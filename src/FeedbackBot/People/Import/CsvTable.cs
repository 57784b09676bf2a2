using CsvHelper;

namespace FeedbackBot.People.Import;

/// <summary>A CSV file as its fields. The separator is the comma, the semicolon or the tab, whichever the header uses most.</summary>
/// <param name="Header">Empty when the file holds nothing.</param>
/// <param name="Rows">Blank lines are left out.</param>
/// <param name="BadQuotes">The lines at which a quoted field begins or ends wrongly.</param>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<CsvLine> Rows, IReadOnlyList<int> BadQuotes)
{
    private static readonly char[] Separators = [',', ';', '\t'];

    public static CsvTable Parse(string text)
    {
        var (separator, skipped) = SeparatorOf(text);
        var linesSkipped = skipped == 0 ? 0 : 1;
        var bad = new List<int>();
        var rows = new List<CsvLine>();
        var options = new CsvReaderOptions
        {
            HasHeader = false,
            Separator = separator,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            TrackLineNumbers = true,
            OnMalformedRecord = record =>
            {
                // A stray quote is somebody's nickname; the others mean that fields have run together.
                if (record.Reason is not CsvMalformedReason.StrayQuote)
                    bad.Add(linesSkipped + (int)record.LineNumber);
            },
        };
        using var reader = CsvReader.FromText(text[skipped..], options);
        while (reader.Read())
        {
            var fields = reader.Current.ToArray().Select(f => f.Trim()).ToArray();
            if (fields.Any(f => f.Length > 0))
                rows.Add(new CsvLine(linesSkipped + (int)reader.LineNumber, fields));
        }

        return rows.Count == 0 ? new CsvTable([], [], bad) : new CsvTable(rows[0].Fields, rows[1..], bad);
    }

    /// <summary>Excel may say the separator in a line of its own before the header: "sep=;".</summary>
    private static (char Separator, int Skipped) SeparatorOf(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text.Length > 4 && Separators.Contains(text[4]))
        {
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            return (text[4], end < 0 ? text.Length : end + 1);
        }

        var header = text.TrimStart().AsSpan();
        var stop = header.IndexOfAny('\r', '\n');
        header = stop < 0 ? header : header[..stop];
        var best = ',';
        foreach (var separator in Separators)
        {
            if (header.Count(separator) > header.Count(best))
                best = separator;
        }

        return (best, 0);
    }
}

/// <param name="Line">Where the row begins, counted from 1 as editors do.</param>
/// <param name="Fields">Without the room around them.</param>
internal sealed record CsvLine(int Line, IReadOnlyList<string> Fields);
