namespace FeedbackBot.Tests.Architecture;

public sealed class FileTests
{
    /// <summary>Files aim at 40 lines and are questioned at 150; past this many there are two things in one file.</summary>
    private const int MostLines = 300;

    [Fact]
    public void No_file_is_longer_than_three_hundred_lines()
    {
        var long_ = from path in House.Sources("src").Concat(House.Sources("tests"))
                    let lines = House.Read(path).AsSpan().Count('\n')
                    where lines > MostLines
                    orderby lines descending
                    select $"{path}: {lines} lines";
        long_.ShouldBeEmpty();
    }
}
