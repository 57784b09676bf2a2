using System.Text.Json;
using System.Text.RegularExpressions;
using FeedbackBot.Bot;
using FeedbackBot.Common;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Bot;

public sealed partial class GalleryTests
{
    private const string Marked = "⟦⟧";

    public static TheoryData<string> Languages => [.. Language.All];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_keeps_to_the_rules_of_cards(string language) =>
        Cards(Texts.For(language))
            .SelectMany(c => CardRules.Check(c.Card.ToJson()).Select(problem => $"{Name(c)}: {problem}"))
            .ShouldBeEmpty();

    [Fact]
    public async Task Microsofts_renderer_and_the_public_schema_find_nothing_wrong_with_any_card() =>
        (await RenderedCards.ProblemsAsync(Language.All.SelectMany(language =>
            Cards(Texts.For(language)).Select(c => new NamedCard($"{language}/{Name(c)}", c.Card))))).ShouldBeEmpty();

    [Fact]
    public void Every_card_is_there_with_short_and_with_long_content_and_under_one_name()
    {
        var names = Cards(Texts.For(Language.English)).Select(Name).ToList();
        names.Count.ShouldBe(names.Distinct().Count());
        names.Count.ShouldBeGreaterThan(10);
    }

    /// <summary>Pictures of the cards are kept in files of their names, on every system and in archives.</summary>
    [Fact]
    public void Every_name_can_be_the_name_of_a_file() =>
        Cards(Texts.For(Language.English)).Select(Name).Where(name => !FileName().IsMatch(name)).ShouldBeEmpty();

    [Fact]
    public void No_card_says_a_sentence_that_is_written_in_code()
    {
        var code = string.Join('\n', SourceTree.Files("src/FeedbackBot", "*.cs")
            .Where(f => !Path.GetFileName(f).Contains("Gallery", StringComparison.Ordinal)).Select(File.ReadAllText));
        var texts = Texts.Adorned(Language.English, text => Marked[0] + text + Marked[1]);

        Cards(texts).SelectMany(c => Visible(c.Card.ToElement()).Select(text => (c.Name, Left: Outside(text))))
            .SelectMany(x => x.Left.Select(left => (x.Name, left)))
            .Where(x => Words().Count(x.left) > 1 && code.Contains('"' + x.left, StringComparison.Ordinal) && !IsTyped(x.left))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_card_says_which_language_it_speaks(string language) =>
        Cards(Texts.For(language)).Where(c => c.Card.Lang != language[..2]).Select(Name).ShouldBeEmpty();

    private static IEnumerable<GalleryCard> Cards(Texts texts) => UnstartedBot.Galleries.SelectMany(gallery => gallery.Cards(texts));

    private static string Name(GalleryCard card) => $"{card.Name}/{card.Variant}";

    private static IEnumerable<string> Visible(JsonElement node) => node.ValueKind switch
    {
        JsonValueKind.Array => node.EnumerateArray().SelectMany(Visible),
        JsonValueKind.Object => node.EnumerateObject().SelectMany(p =>
            p.Value.ValueKind == JsonValueKind.String && p.Name is "text" or "title" or "label" or "placeholder" or "errorMessage" or "altText" or "speak" or "fallbackText"
                ? [p.Value.GetString()!]
                : p.Name is "data" ? [] : Visible(p.Value)),
        _ => [],
    };

    /// <summary>What people type to the bot is the same in every language.</summary>
    private static bool IsTyped(string text) => UnstartedBot.Grammar.All.Any(c => c.Spec.Path == text || c.Spec.Example == text || c.Spec.Options.Any(o => o.Name == text));

    /// <summary>What of a text did not come from the texts.</summary>
    private static IEnumerable<string> Outside(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var mark = i < text.Length && Marked.Contains(text[i]);
            if (depth == 0 && (mark || i == text.Length) && text[start..i].Trim('*', ' ', '–', ':', ',') is { Length: > 0 } left)
                yield return left;
            if (!mark)
                continue;
            depth += text[i] == Marked[0] ? 1 : -1;
            start = i + 1;
        }
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*/([a-z0-9]+(-[a-z0-9]+)*/)?[A-Za-z0-9]+([ -][A-Za-z0-9]+)*$")]
    private static partial Regex FileName();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Words();
}
