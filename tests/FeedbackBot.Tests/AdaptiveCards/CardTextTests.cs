using FeedbackBot.AdaptiveCards;
using FeedbackBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Cards;

public sealed class CardTextTests
{
    /// <summary>Pieces from which hostile and everyday texts are put together.</summary>
    private static readonly string[] Pieces =
    [
        "a", "b1", "签到", "🎉", "é", " ", "  ", "    ", "\t", "\n", "\r\n", "\n\n", "\u3000", "\u00A0", "\u2028",
        "*", "**", "_", "__", "~", "~~", "`", "```", "#", "## ", "-", "- ", "+ ", "---", "===", "1. ", "2) ", "> ", "|", "|-|", ":-:",
        "[", "]", "(", ")", "[a](https://example.com)", "![a](b)", "[a]: https://example.com", "<https://example.com>", "https://example.com/a_b_c",
        "<", ">", "</", "<b>", "<script>alert(1)</script>", "<!--", "<at>Ann</at>", "</at>", "< at >",
        "&", "&amp;", "&#42;", "&lt;", "&copy", "R&D", "\\", "\\*", "\\\\", "C:\\dir", "{{", "{{DATE(2026-11-27T10:00:00Z, SHORT)}}", "{{TIME(2026-11-27T10:00:00Z)}}",
        "=", "!", "\"", "'", "$", "%", "^", ".", ",", ";", ":", "@", "/", "?", "\0", "\u0007", "\u200B", "\uD83C", "\uFFFD",
    ];

    private static readonly Gen<string> Texts =
        from pieces in Gen.ListOf(Gen.OneOf(Gen.Elements(Pieces), ArbMap.Default.GeneratorFor<NonNull<string>>().Select(any => any.Get)))
        select string.Concat(pieces);

    [Theory]
    [InlineData("Shipped the v2.1 release (at last!) - see report_final_2.pdf, C:\\temp & R&D.")]
    [InlineData("It's 5:30 #1 {x} = \"ok\"; 3 < 4? No: 好的~ a/b, me@example.com https://example.com/a?b=c")]
    public void Everyday_text_needs_next_to_no_backslashes(string text) =>
        CardText.Escape(text).Length.ShouldBeLessThanOrEqualTo(text.Length + 1);

    [Theory]
    [InlineData("*bold*", @"\*bold\*")]
    [InlineData("[x](https://example.com)", @"\[x\]\(https://example.com)")]
    [InlineData("a_b _c_", @"a_b \_c\_")]
    [InlineData("- item\n1. one", "\\- item\n\n1\\. one")]
    [InlineData("{{DATE(x)}}", @"{\{DATE(x)}}")]
    [InlineData("&amp; R&D", @"\&amp; R&D")]
    public void What_Markdown_would_change_is_escaped(string text, string expected) =>
        CardText.Escape(text).ShouldBe(expected);

    [Fact]
    public void One_line_stays_one_line() =>
        CardText.EscapeLine(" a\r\n\r\n *b*\tc ").ShouldBe(@"a \*b\* c");

    [Fact]
    public void Nothing_that_people_write_is_a_mention() =>
        Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var escaped = CardText.Escape(text);
            escaped.ShouldNotContain("<at>", Case.Insensitive);
            escaped.ShouldNotContain("</at>", Case.Insensitive);
            escaped.ShouldNotContain("{{");
        }).QuickCheckThrowOnFailure();

    [Fact]
    public async Task Text_shows_in_Microsofts_renderer_as_it_was_written()
    {
        string[] texts = [.. Pieces, .. Pieces.Select(piece => $"{piece}x\n{piece} y{piece}"), .. Texts.Sample(400)];
        var rendered = await RenderedCards.RenderAsync(texts.Select((text, i) => new NamedCard($"{i}", Showing(CardText.Escape(text)))));
        foreach (var (card, text) in rendered.Zip(texts))
        {
            card.Tags.Except(["div", "p"]).ShouldBeEmpty($"{text} became {card.Html}");
            card.Warnings.ShouldBeEmpty();
            Seen(card.Text).ShouldBe(Meant(text), $"{text} became {CardText.Escape(text)}");
        }
    }

    [Fact]
    public async Task One_line_of_text_shows_in_Microsofts_renderer_as_it_was_written()
    {
        string[] texts = [.. Pieces, .. Texts.Sample(200)];
        var rendered = await RenderedCards.RenderAsync(texts.Select((text, i) => new NamedCard($"{i}", Showing($"By {CardText.EscapeLine(text)}, **today**"))));
        foreach (var (card, text) in rendered.Zip(texts))
        {
            card.Tags.ShouldBe(["div", "p", "strong"], $"{text} became {card.Html}");
            Together(Seen(card.Text)).ShouldBe(Together($"By {Meant(text)}, today"), text);
        }
    }

    private static AdaptiveCard Showing(string text) => new() { Body = [new TextBlock(text)] };

    /// <summary>What the eye sees: no invisible characters, no room at the ends of lines, no difference between spaces.</summary>
    private static string Seen(string text) =>
        string.Join('\n', text.Replace("\u200B", "").Replace("\u2060", "").Replace('\u00A0', ' ').Split('\n').Select(line => line.Trim())).Trim();

    /// <summary>What was written, as far as it can be sent: no control characters, no half of a pair of surrogates.</summary>
    private static string Meant(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Replace('\v', '\n').Replace("\t", "    ");
        return Seen(string.Concat(string.Concat(lines.Where(c => c == '\n' || !char.IsControl(c))).EnumerateRunes()));
    }

    /// <summary>Where breaks became spaces, only the characters can be compared.</summary>
    private static string Together(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
