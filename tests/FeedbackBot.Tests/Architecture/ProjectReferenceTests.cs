using System.Xml.Linq;

namespace FeedbackBot.Tests.Architecture;

public sealed class ProjectReferenceTests
{
    [Fact]
    public void Projects_reference_only_what_the_house_allows()
    {
        var projects = Directory.GetFiles(Path.Combine(House.Root, "src"), "*.csproj", SearchOption.AllDirectories);
        projects.Select(Path.GetFileNameWithoutExtension).ShouldBe(House.ProjectReferences.Keys, ignoreOrder: true);
        foreach (var project in projects)
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))).ToList();
            var allowed = House.ProjectReferences[Path.GetFileNameWithoutExtension(project)];
            references.Except(allowed).ShouldBeEmpty($"{Path.GetFileName(project)} may reference only: {string.Join(", ", allowed)}");
        }
    }

    [Fact]
    public void The_libraries_are_compiled_without_the_bot()
    {
        foreach (var library in new[] { typeof(AdaptiveCards.AdaptiveCard).Assembly, System.Reflection.Assembly.Load("FeedbackBot.BotFramework") })
        {
            library.GetReferencedAssemblies().Select(a => a.Name!)
                .Where(n => n.StartsWith("FeedbackBot", StringComparison.Ordinal)).ShouldBeEmpty(library.GetName().Name);
        }

        typeof(Common.LocalTimes).Assembly.GetReferencedAssemblies().Select(a => a.Name).ShouldNotContain("FeedbackBot.Playground");
    }
}
