using System.Text;
using FeedbackBot.People;
using FeedbackBot.People.Import;
using static FeedbackBot.Tests.People.ImportFixture;

namespace FeedbackBot.Tests.People;

public sealed class PeopleFileTests
{
    private const string Ana = "A1,Ana,ana@x.example,,Ops,Ops,Lead,Europe/Berlin,en-US,mon-fri,yes";

    public static TheoryData<string, byte[]> Encodings => new()
    {
        { "UTF-8", Encoding.UTF8.GetBytes($"{Header}\n{Ana}\n") },
        { "UTF-8 with a mark", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes($"{Header}\r\n{Ana}")] },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes($"{Header}\r\n{Ana}\r\n")] },
        { "UTF-16 without a mark", Encoding.Unicode.GetBytes($"{Header}\n{Ana}\n") },
        { "UTF-16 big endian", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes($"{Header}\n{Ana}\n")] },
        { "semicolons", Encoding.UTF8.GetBytes($"{Header}\n{Ana}\n".Replace(',', ';')) },
        { "tabs", Encoding.UTF8.GetBytes($"{Header}\n{Ana}\n".Replace(',', '\t')) },
        { "Excel's separator line", Encoding.UTF8.GetBytes($"sep=;\r\n{Header.Replace(',', ';')}\r\n{Ana.Replace(',', ';')}\r\n") },
        { "blank lines", Encoding.UTF8.GetBytes($"\n\n{Header}\n\n,,,,,,,,,,\n{Ana}\n\n") },
        { "quotes", Encoding.UTF8.GetBytes($"\"{Header.Replace(",", "\",\"")}\"\n\"{Ana.Replace(",", "\",\"")}\"\n") },
        { "room around values", Encoding.UTF8.GetBytes($"{Header.Replace(",", " , ")}\n{Ana.Replace(",", " , ")}\n") },
        { "headers in capitals", Encoding.UTF8.GetBytes($"{Header.ToUpperInvariant()}\n{Ana}\n") },
    };

    [Theory, MemberData(nameof(Encodings))]
    public void The_same_person_is_read_however_the_file_was_saved(string how, byte[] content)
    {
        how.ShouldNotBeEmpty();
        var ana = Review([PeopleFile.Read("people.csv", content)]).Ready().Target.ShouldHaveSingleItem();
        ana.ShouldBe(new DirectoryPerson(
            "a1", "Ana", "ana@x.example", null, "Ops", "Ops", "Lead", "Europe/Berlin", "en-US", WorkDays.MondayToFriday, true));
    }

    [Fact]
    public void Lines_are_counted_as_an_editor_counts_them()
    {
        var csv = $"\n{Header}\n\nA1,\"Ana\nMaria\",,,,,,,,,yes\n\n,Ben,,,,,,,,,\nC1,Cy,,,,,,,,someday,\n";
        Review(csv).Problems().ShouldBe(["7 id EmptyValue", "8 workdays BadWorkDays"]);
    }

    [Fact]
    public void Lines_are_counted_right_below_excels_separator_line() =>
        Review($"sep=,\r\n{Header}\r\nA1,Ana,,,,,,,,,yes\r\n,Ben,,,,,,,,,\r\n").Problems().ShouldBe(["4 id EmptyValue"]);

    [Fact]
    public void An_excel_workbook_and_other_binaries_are_named_as_such()
    {
        Review([PeopleFile.Read("x.xlsx", [(byte)'P', (byte)'K', 3, 4, 20])]).Problems().ShouldBe(["IsWorkbook"]);
        Review([PeopleFile.Read("x.csv", [0xC3, 0x28, 0xFF])]).Problems().ShouldBe(["NotText"]);
    }

    [Theory]
    [InlineData("", "Empty")]
    [InlineData("\n \n", "Empty")]
    [InlineData(Header, "Empty")]
    public void A_file_without_people_is_refused(string csv, string problem) => Review(csv).Problems().ShouldBe([problem]);

    [Fact]
    public void Every_missing_column_is_named_at_once() => Review("id,email,department\nA1,a@x.example,Ops\n").Problems().ShouldBe(
        ["name MissingColumn", "manager MissingColumn", "team MissingColumn", "role MissingColumn", "timezone MissingColumn", "locale MissingColumn", "workdays MissingColumn", "admin MissingColumn"]);

    [Fact]
    public void A_column_that_comes_twice_is_named() =>
        Review($"{Header},E-Mail\n{Ana},x\n").Problems().ShouldBe(["email DuplicateColumn"]);

    [Fact]
    public void Columns_that_mean_nothing_are_named_and_ignored() =>
        Review($"{Header},shoe size\n{Ana},38\n").Ready().Diff.IgnoredColumns.ShouldBe(["shoe size"]);

    [Theory]
    [InlineData("A1,\"Ana,,,,,,,,,yes\nB1,Ben,,,,,,,,,\n", "2 BadQuotes")]
    [InlineData("A1,\"Ana\" Maria,,,,,,,,,yes\n", "2 BadQuotes")]
    public void A_quote_that_is_never_closed_is_found_where_it_began(string rows, string problem) =>
        Review($"{Header}\n{rows}").Problems().Select(p => p.Replace("  ", " ")).ShouldContain(problem);

    [Fact]
    public void A_nickname_in_quotes_is_part_of_the_name() => Review($"{Header}\nA1,Ana \"Nan\" Lee,,,,,,,,,yes\n")
        .Ready().Target.ShouldHaveSingleItem().Name.ShouldBe("Ana \"Nan\" Lee");

    [Fact]
    public void A_line_with_more_fields_than_columns_is_refused() =>
        Review($"{Header}\n{Ana},surplus\n").Problems().ShouldBe(["2  TooManyFields"]);
}
