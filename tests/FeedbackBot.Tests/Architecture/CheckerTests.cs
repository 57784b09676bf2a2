namespace FeedbackBot.Tests.Architecture;

/// <summary>A checker that finds nothing may be blind: here it looks at code that breaks every rule.</summary>
public sealed class CheckerTests
{
    private const string Root = "FeedbackBot.Tests.Architecture.Sample";

    private static readonly Type[] Sample = [.. typeof(CheckerTests).Assembly.GetTypes()
        .Where(t => t.Namespace?.StartsWith(Root, StringComparison.Ordinal) == true)];

    [Fact]
    public void Finds_each_forbidden_arrow_and_nothing_else()
    {
        var found = new Arrows(Root).Forbidden(Sample).Select(line => line.Replace(Root + ".", "").Split(':')[0]);
        found.ShouldBe(
            [
                "Common.ReachesUp uses People.Somebody",
                "Digests.TakesAnEntity uses CheckIns.SomeEntity",
                "Goals.ReadsADigest uses Digests.MayReadQueries",
                "People.NamesAFeature uses CheckIns.SomeRecord",
            ]);
    }

    [Fact]
    public void Finds_a_folder_the_design_does_not_name() => new Arrows(Root).Unknown(Sample).ShouldBe(["Acts", "Attic"]);

    [Fact]
    public void Finds_who_saves()
    {
        var found = Seams.Savers(Sample);
        found.Count.ShouldBe(2);
        found[0].ShouldContain("Saves+");
        found[1].ShouldContain("SavesBySql");
    }

    [Fact]
    public void Finds_who_reads_a_static_clock()
    {
        var found = Seams.StaticClockReaders(Sample);
        found.Count.ShouldBe(2);
        found[0].ShouldContain("ReadsTheClock");
        found[1].ShouldContain("WaitsOnTheWall");
    }

    [Theory]
    [InlineData("using FeedbackBot.Goals;", "Goals")]
    [InlineData("using Goal = FeedbackBot.Goals.Goal;", "Goals")]
    [InlineData("var most = FeedbackBot.Pulse.Limits.Most;", "Pulse")]
    [InlineData("var most = Pulse.Limits.Most;", "Pulse")]
    [InlineData("var text = $\"{Pulse.Limits.Most}\" + Goals.Goal.MaxName;", "Goals")]
    public void Sees_a_folder_named_in_source(string source, string folder) => SourceText.FoldersNamed(source).ShouldContain(folder);

    [Theory]
    [InlineData("// see FeedbackBot.Goals.Goal")]
    [InlineData("var key = \"Goals.Title\";")]
    [InlineData("var count = plan.Goals.Count; // Goals.")]
    [InlineData("/* FeedbackBot.Goals.Goal */ var url = \"http://a/b\";")]
    public void Sees_no_folder_in_comments_and_strings(string source) => SourceText.FoldersNamed(source).ShouldBeEmpty();

    [Fact]
    public void Reads_the_literals_of_a_source() =>
        SourceText.Literals("var a = \"Goals.Title\"; // \"no\"\nvar b = @\"x\";").ShouldBe(["Goals.Title", "x"]);
}
