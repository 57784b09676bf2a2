using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Digests.Exports;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Digests;

public sealed class RoundFilesTests
{
    private static readonly Texts English = Texts.For(Language.English);

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil\")", "'=HYPERLINK(\"http://evil\")")]
    [InlineData("+1 for this", "'+1 for this")]
    [InlineData("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("＝1+1", "'＝1+1")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("- done", "'- done")]
    [InlineData("fine = good", "fine = good")]
    [InlineData("a\u0000b\uFFFEc", "abc")]
    [InlineData("😀 进展顺利", "😀 进展顺利")]
    [InlineData(null, "")]
    public void A_cell_is_never_a_formula(string? typed, string cell) => SafeCell.Of(typed).ShouldBe(cell);

    [Fact]
    public void No_cell_whatever_is_typed_begins_like_a_formula()
    {
        var typed = Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "＝", "\0", "a", " ", "1", "\uD83D").ListOf().Select(parts => string.Concat(parts)).ToArbitrary();
        Prop.ForAll(typed, text =>
        {
            var cell = SafeCell.Of(text);
            (cell.Length == 0 || !"=+@\t\r\n＝".Contains(cell[0]) && (cell[0] != '-' || decimal.TryParse(cell, out _))).ShouldBeTrue(cell);
            SafeCell.Of(cell).ShouldBe(cell);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_csv_is_read_back_as_it_was_written()
    {
        var file = RoundFiles.Make(Table(), RoundFormat.Csv, English);

        file.Name.ShouldBe("Week_ly 2026-11-20.csv");
        file.Content.Take(3).ShouldBe(Encoding.UTF8.GetPreamble());
        using var csv = CsvHelper.CsvReader.FromText(
            Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF'), new CsvHelper.CsvReaderOptions { HasHeader = false });
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add(csv.Current.ToArray());
        rows.Count.ShouldBe(3);
        rows[0].ShouldBe(["Name", "State", "Answered (UTC)", "What, \"exactly\"?", "'=Mood?"]);
        rows[1].ShouldBe(["'=Ada", "Answered", "2026-11-20 13:05:00Z", "One,\n\"two\"", "4"]);
        rows[2].ShouldBe(["王强", "Not answered", "", "", ""]);
    }

    [Fact]
    public void The_workbook_holds_the_same_as_text_and_no_formula()
    {
        var file = RoundFiles.Make(Table(), RoundFormat.Xlsx, English);

        using var document = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var rows = document.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Row>()
            .Select(row => row.Elements<Cell>().Select(cell => cell.InlineString!.InnerText).ToList()).ToList();
        rows[1].ShouldBe(["'=Ada", "Answered", "2026-11-20 13:05:00Z", "One,\n\"two\"", "4"]);
        rows.Count.ShouldBe(3);
        using var zip = new ZipArchive(new MemoryStream(file.Content));
        new StreamReader(zip.Entries.Single(e => e.FullName.Contains("sheet", StringComparison.Ordinal) && !e.FullName.EndsWith(".rels", StringComparison.Ordinal)).Open())
            .ReadToEnd().ShouldNotContain("<x:f>");
    }

    private static RoundTable Table() => new(
        "Week/ly", new DateOnly(2026, 11, 20),
        [
            new Question(new QuestionId(Guid.Empty), QuestionKind.Text, "What, \"exactly\"?", []),
            new Question(new QuestionId(Guid.Empty), QuestionKind.Mood, "=Mood?", []),
        ],
        [
            new RoundLine("=Ada", PromptState.Answered, DigestWorld.At("2026-11-20T13:05:00Z"), ["One,\n\"two\"", "4"]),
            new RoundLine("王强", PromptState.Missed, null, [null, null]),
        ]);
}
