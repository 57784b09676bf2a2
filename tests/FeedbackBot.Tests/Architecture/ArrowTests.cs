using System.Text.RegularExpressions;

namespace FeedbackBot.Tests.Architecture;

public sealed partial class ArrowTests
{
    private static readonly IReadOnlyList<Type> Types = typeof(Common.LocalTimes).Assembly.GetTypes();

    [Fact]
    public void Every_arrow_between_folders_is_allowed() => new Arrows(House.Bot).Forbidden(Types).ShouldBeEmpty();

    [Fact]
    public void Every_folder_is_one_that_the_design_names() => new Arrows(House.Bot).Unknown(Types).ShouldBeEmpty();

    /// <summary>Constants and nameof leave no trace in compiled code, and an unused using is an arrow in the making.</summary>
    [Fact]
    public void No_source_names_a_folder_it_may_not_use()
    {
        var wrong = from path in House.Sources("src/FeedbackBot")
                    let folder = path.Split('/') is { Length: > 3 } parts ? parts[2] : null
                    where folder is not null
                    from name in SourceText.FoldersNamed(House.Read(path))
                    where name != folder && !MayName(folder, name)
                    select $"{path} names {name}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void The_platform_holds_no_texts_key_of_a_feature()
    {
        var wrong = from path in House.Sources("src/FeedbackBot")
                    where House.Platform.ContainsKey(path.Split('/')[2])
                    from literal in SourceText.Literals(House.Read(path))
                    where House.Features.Any(f => literal.StartsWith(f + ".", StringComparison.Ordinal))
                    select $"{path}: \"{literal}\"";
        wrong.ShouldBeEmpty();
    }

    /// <summary>A library is one namespace, whatever folders its files are in.</summary>
    [Fact]
    public void Namespaces_follow_folders()
    {
        var wrong = from path in House.Sources("src")
                    let declared = NamespaceLine().Match(House.Read(path))
                    where declared.Success
                    let folders = path.Split('/')[1..^1]
                    let expected = folders[0] is "FeedbackBot.BotFramework" or "FeedbackBot.AdaptiveCards" ? folders[0] : string.Join('.', folders)
                    where declared.Groups[1].Value != expected
                    select $"{path} declares {declared.Groups[1].Value}";
        wrong.ShouldBeEmpty();
    }

    private static bool MayName(string folder, string name) =>
        House.Platform.TryGetValue(folder, out var allowed)
            ? allowed.Contains(name)
            : House.OfferedToFeatures.Contains(name) || (House.Features.Contains(name) && !House.ReadByNobody.Contains(name));

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex NamespaceLine();
}
