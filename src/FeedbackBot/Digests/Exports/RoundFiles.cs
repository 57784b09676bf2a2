using System.Globalization;
using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FeedbackBot.Bot.Files;
using FeedbackBot.CheckIns;
using FeedbackBot.Common;

namespace FeedbackBot.Digests.Exports;

internal enum RoundFormat
{
    Csv,
    Xlsx,
}

/// <summary>A round as a file: a line for each person asked, a column for each question. Every cell went through <see cref="SafeCell"/>.</summary>
internal static class RoundFiles
{
    private const int MaxName = 100;
    private const string NotInNames = "\\/:*?\"<>|#%&{}~";

    public static MadeFile Make(RoundTable table, RoundFormat format, Texts texts)
    {
        var rows = Rows(table, texts);
        var name = string.Create(CultureInfo.InvariantCulture, $"{Name(table.CheckIn)} {table.Date:yyyy-MM-dd}.{(format == RoundFormat.Csv ? "csv" : "xlsx")}");
        return new MadeFile(name, format == RoundFormat.Csv ? Csv(rows) : Xlsx(rows));
    }

    internal static IReadOnlyList<IReadOnlyList<string>> Rows(RoundTable table, Texts texts) =>
    [
        [.. Cells([texts["Digests.ExportName"], texts["Digests.ExportState"], texts["Digests.ExportAt"], .. table.Questions.Select(q => q.Text)])],
        .. table.Lines.Select(line => (IReadOnlyList<string>)
            [.. Cells([line.Name, texts[$"Digests.State.{line.State}"], Instant(line.AnsweredAt), .. line.Answers])]),
    ];

    private static IEnumerable<string> Cells(IEnumerable<string?> values) => values.Select(SafeCell.Of);

    private static string Instant(DateTimeOffset? at) => at?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";

    // With a byte order mark: without one a spreadsheet takes the file for its own old code page.
    private static byte[] Csv(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { WriteByteOrderMark = true }, leaveOpen: true))
        {
            foreach (var row in rows)
                csv.WriteRecord(row.ToArray());
        }

        return content.ToArray();
    }

    private static byte[] Xlsx(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        using var content = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(content, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            var sheet = book.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select(row => new Row(row.Select(TextCell)))));
            book.Workbook = new Workbook(new Sheets(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = "Round" }));
        }

        return content.ToArray();
    }

    /// <summary>Text, and never a formula, whatever it says.</summary>
    private static Cell TextCell(string value) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(value) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static string Name(string checkIn)
    {
        var safe = string.Concat(checkIn.Select(c => char.IsControl(c) || NotInNames.Contains(c, StringComparison.Ordinal) ? '_' : c)).Trim(' ', '.');
        return safe.Length <= MaxName ? safe : safe[..MaxName];
    }
}
