using System.Text.RegularExpressions;
using System.Xml.Linq;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Bot;

public sealed partial class TextsTests
{
    private static readonly IReadOnlyList<string> Names =
        [.. SourceTree.Files("src/FeedbackBot", "Texts.resx").Select(f => Path.GetFileName(Path.GetDirectoryName(f)!)).Order()];

    public static TheoryData<string> Folders => [.. Names];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Both_languages_have_the_same_keys_and_none_is_empty(string folder)
    {
        var english = Read(folder, "Texts.resx");
        var chinese = Read(folder, "Texts.zh-CN.resx");
        english.Keys.Except(chinese.Keys).ShouldBeEmpty("missing in Chinese");
        chinese.Keys.Except(english.Keys).ShouldBeEmpty("not there in English");
        english.Concat(chinese).Where(t => string.IsNullOrWhiteSpace(t.Value)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Both_languages_tell_the_same_values(string folder)
    {
        var chinese = Read(folder, "Texts.zh-CN.resx");
        foreach (var (key, text) in Read(folder, "Texts.resx"))
        {
            // "One answer" may leave out the number that "{0} answers" has.
            if (!key.EndsWith(".One", StringComparison.Ordinal))
                Placeholders(chinese[key]).ShouldBe(Placeholders(text), key);
        }
    }

    [Theory]
    [MemberData(nameof(Folders))]
    public void Chinese_texts_are_Chinese(string folder) =>
        Read(folder, "Texts.zh-CN.resx")
            .Where(t => Placeholder().Replace(t.Value, "").Count(char.IsLetter) > 2 && !Han().IsMatch(t.Value))
            .ShouldBeEmpty();

    [Fact]
    public void Every_text_the_code_asks_for_is_there_and_every_text_there_is_asked_for()
    {
        var keys = Names.SelectMany(f => Read(f, "Texts.resx").Keys.Select(k => $"{f}.{k}")).ToHashSet(StringComparer.Ordinal);
        var code = string.Join('\n', SourceTree.Files("src/FeedbackBot", "*.cs").Where(f => !f.Contains("Migrations")).Select(File.ReadAllText));
        var literals = Literal().Matches(code).Select(m => m.Groups[1].Value).ToHashSet(StringComparer.Ordinal);
        var folders = string.Join('|', Names);
        var asked = literals.Where(l => Regex.IsMatch(l, $@"^({folders})\.[A-Z][A-Za-z0-9.\-]*$")).ToList();

        asked.Where(a => !keys.Contains(a) && !keys.Contains(a + ".One") && !keys.Any(k => k.StartsWith(a, StringComparison.Ordinal)))
            .ShouldBeEmpty("asked for by the code, and in no Texts.resx");

        var begins = literals.Where(l => l.Contains('{')).Select(l => l[..l.IndexOf('{')]).Where(l => Regex.IsMatch(l, $@"^({folders})\.")).ToList();
        var help = UnstartedBot.Grammar.All.Select(c => c.Spec).SelectMany(s => (string[])
            [s.HelpKey(), .. s.Arguments.Select(a => s.HelpKey(a)), .. s.Options.Select(o => s.HelpKey(o))]).ToHashSet(StringComparer.Ordinal);
        keys.Where(k => !literals.Contains(k) && !literals.Contains(Plural().Replace(k, "")) && !help.Contains(k)
                && !begins.Any(b => k.StartsWith(b, StringComparison.Ordinal))
                && !asked.Any(a => a.EndsWith('.') && k.StartsWith(a, StringComparison.Ordinal)))
            .ShouldBeEmpty("in Texts.resx, and asked for by nobody");
    }

    private static Dictionary<string, string> Read(string folder, string file) =>
        XDocument.Load(SourceTree.Files("src/FeedbackBot", file).Single(f => Path.GetFileName(Path.GetDirectoryName(f)) == folder))
            .Root!.Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order()];

    [GeneratedRegex(@"\{(\d+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Han();

    [GeneratedRegex("\"((?:[^\"\\\\\\r\\n]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"\.(One|Other)$")]
    private static partial Regex Plural();
}
