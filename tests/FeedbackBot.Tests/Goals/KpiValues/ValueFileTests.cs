using System.Text;
using FeedbackBot.Goals.Values;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Goals.KpiValues;

public sealed class ValueFileTests
{
    [Theory]
    [InlineData("key,date,value\na,2027-01-01,1", 1)]
    [InlineData("\uFEFF指标;日期;数值;备注\na;2027-01-01;1;好\n\nb;2027-01-01;2;\n", 2)]
    [InlineData("note\tvalue\tdate\tkpi\nx\t1\t2027-01-01\ta", 1)]
    public void Columns_are_found_by_their_names_in_either_language(string text, int rows)
    {
        var file = ValueFile.Read(Encoding.UTF8.GetBytes(text));
        file.Problems.ShouldBeEmpty();
        file.Rows.Count.ShouldBe(rows);
        file.Rows[0].ShouldBe(file.Rows[0] with { Key = "a", Date = "2027-01-01", Value = "1", Line = 2 });
    }

    [Theory]
    [InlineData("", "Goals.ValueFileEmpty")]
    [InlineData("key,date,value\n", "Goals.ValueFileEmpty")]
    [InlineData("key,date\na,b", "Goals.ValueFileColumns")]
    [InlineData("key,date,value,VALUE\na,b,1,2", "Goals.ValueFileColumnTwice")]
    [InlineData("key,date,value\na,b,1,2", "Goals.ValueFileSurplus")]
    [InlineData("key,date,value\n\"a,b,1", "Goals.ValueFileQuotes")]
    public void A_wrong_form_is_a_problem(string text, string key) =>
        ValueFile.Read(Encoding.UTF8.GetBytes(text)).Problems.Select(p => p.Problem.Key).ShouldContain(key);

    [Fact]
    public void Too_many_lines_are_refused_as_a_whole()
    {
        var file = ValueFile.Read(Encoding.UTF8.GetBytes("key,date,value\n" + string.Concat(Enumerable.Repeat("a,2027-01-01,1\n", ValueFile.MostRows + 1))));
        file.Rows.ShouldBeEmpty();
        file.Problems.ShouldHaveSingleItem().Problem.Key.ShouldBe("Goals.ValueFileTooLong");
    }

    [Fact]
    public void Any_bytes_are_read_or_a_problem()
    {
        foreach (var bytes in ArbMap.Default.GeneratorFor<byte[]>().Where(b => b is not null).Sample(60, 200))
        {
            var file = ValueFile.Read([.. "key,date,value\n"u8, .. bytes]);
            (file.Rows.Count + file.Problems.Count).ShouldBeGreaterThan(0);
        }
    }
}
