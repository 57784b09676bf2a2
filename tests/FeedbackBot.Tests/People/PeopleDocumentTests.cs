using System.Text.RegularExpressions;
using FeedbackBot.Common;
using FeedbackBot.People.Import;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.People.ImportFixture;

namespace FeedbackBot.Tests.People;

public sealed partial class PeopleDocumentTests
{
    private static readonly string Document = System.IO.File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "people.md"));

    [Fact]
    public void The_examples_can_be_imported()
    {
        var examples = Example().Matches(Document).Select(m => m.Groups[1].Value).ToList();
        examples.Count.ShouldBe(2);
        var company = Review(examples[0]);
        company.Ready().Target.Count.ShouldBe(3);
        Review(examples[1], company.Directory()).Ready().Diff.Gone.ShouldBeEmpty();
    }

    [Fact]
    public void Every_problem_is_there_with_its_answer()
    {
        foreach (var kind in Enum.GetValues<ImportProblemKind>())
        {
            var answer = Texts.For(Language.English)[$"People.Problem.{kind}", "…", "…", "…"].Replace("**", "", StringComparison.Ordinal);
            Document.ShouldContain($"| {kind} | {answer} |");
        }
    }

    [GeneratedRegex("```csv\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Example();
}
