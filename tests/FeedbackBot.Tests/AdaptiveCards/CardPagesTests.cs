using FeedbackBot.AdaptiveCards;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Cards;

public sealed class CardPagesTests
{
    private const int Limit = 3000;

    private static readonly Gen<string> Texts =
        from words in Gen.ListOf(Gen.Elements("week", "签到", "🎉", "\\*", "a b", "\n\n", "\"quoted\"", "supercalifragilistic", new string('x', 700)))
        from times in Gen.Choose(1, 6)
        select "t" + string.Concat(Enumerable.Repeat(string.Join(' ', words), times));

    private static readonly Gen<CardBlock> Blocks = Gen.OneOf(
        Texts.Select(text => CardBlock.Of(new TextBlock(text))),
        Texts.Select(text => CardBlock.Of(TextBlock.Heading("h"), new TextBlock(text) { Id = "same" })),
        Gen.ListOf(Texts).Select(texts => CardBlock.Of(new Container([.. texts.Select(text => new TextBlock(text))]) { Style = ContainerStyle.Emphasis })),
        Gen.NonEmptyListOf(Texts).Select(texts => CardBlock.Of(new FactSet([.. texts.Select(text => new Fact("name", text))]))),
        Gen.Choose(0, 80).Select(rows => CardBlock.Of(Table.OfTexts(["Name", "Sum"], Enumerable.Range(0, rows).Select(i => new[] { $"r{i}", "7" })))));

    [Fact]
    public void No_page_is_too_large_and_nothing_is_lost_or_out_of_order() =>
        Prop.ForAll(Gen.ListOf(Blocks).ToArbitrary(), blocks =>
        {
            var pages = CardPages.Split(blocks, Frame, limit: Limit);
            pages.Select(CardSize.Of).ShouldAllBe(size => size <= Limit);
            Said(pages.SelectMany(page => page.Body.Skip(1).SkipLast(1))).ShouldBe(Said(blocks.SelectMany(block => block.Elements)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void Pages_are_numbered_and_know_their_neighbours()
    {
        var pages = CardPages.Split(Enumerable.Range(0, 200).Select(i => CardBlock.Of(new TextBlock($"Line {i}"))), Frame, limit: Limit);
        pages.Count.ShouldBeGreaterThan(2);
        pages.Select(page => ((TextBlock)page.Body[0]).Text).ShouldBe(Enumerable.Range(1, pages.Count).Select(i => $"Page {i} of {pages.Count}"));
        pages.Select(page => ((ActionSet)page.Body[^1]).Actions.Count).ShouldBe([1, .. Enumerable.Repeat(2, pages.Count - 2), 1]);
    }

    [Fact]
    public void What_fits_stays_on_one_page() =>
        CardPages.Split([CardBlock.Of(new TextBlock("a")), CardBlock.Of(new TextBlock("b"))], Frame).ShouldHaveSingleItem();

    [Fact]
    public void No_content_is_one_page() => CardPages.Split([], Frame).ShouldHaveSingleItem();

    [Fact]
    public void A_block_that_fits_on_a_page_is_not_torn_apart()
    {
        var blocks = Enumerable.Range(0, 40).Select(i => CardBlock.Of(TextBlock.Heading($"h{i}"), new TextBlock($"text {i}"))).ToList();
        foreach (var page in CardPages.Split(blocks, Frame, limit: Limit))
        {
            var texts = page.Body.Skip(1).SkipLast(1).Cast<TextBlock>().Select(block => block.Text).ToList();
            texts.Count(text => text.StartsWith('h')).ShouldBe(texts.Count(text => text.StartsWith('t')));
        }
    }

    [Fact]
    public void Text_goes_on_after_a_paragraph_or_a_word_and_says_so()
    {
        var text = string.Join("\n\n", Enumerable.Repeat("Some words of a paragraph.", 200));
        var pages = CardPages.Split([CardBlock.Of(new TextBlock(text))], Frame, limit: Limit);
        var parts = pages.Select(page => ((TextBlock)page.Body[1]).Text).ToList();
        parts.SkipLast(1).ShouldAllBe(part => part.EndsWith("paragraph.…", StringComparison.Ordinal));
        parts.Skip(1).ShouldAllBe(part => part.StartsWith("…Some", StringComparison.Ordinal));
    }

    [Fact]
    public void A_table_repeats_its_header_on_each_page()
    {
        var table = Table.OfTexts(["Name", "Sum"], Enumerable.Range(0, 100).Select(i => new[] { $"r{i}", "7" }));
        var pages = CardPages.Split([CardBlock.Of(table)], Frame, limit: Limit);
        pages.Count.ShouldBeGreaterThan(1);
        pages.Select(page => Said([((Table)page.Body[1]).Rows[0].Cells[0].Items[0]])).ShouldAllBe(first => first == "Name");
    }

    [Fact]
    public void The_caller_may_say_how_a_block_is_divided()
    {
        var block = CardBlock.Of(new ColumnSet([.. Enumerable.Range(0, 8).Select(_ => new Column([new TextBlock(new string('x', 600))]))]));
        var pages = CardPages.Split([block], Frame, (whole, _) =>
            [.. ((ColumnSet)whole.Elements[0]).Columns.Chunk(2).Select(pair => CardBlock.Of(new ColumnSet(pair)))], Limit);
        pages.Sum(page => page.Body.OfType<ColumnSet>().Sum(set => set.Columns.Count)).ShouldBe(8);
    }

    [Fact]
    public void What_cannot_be_divided_is_refused_rather_than_cut() =>
        Should.Throw<CardTooLargeException>(() => CardPages.Split([CardBlock.Of(new Image("data:" + new string('x', 9000), "A picture"))], Frame, limit: Limit));

    [Fact]
    public void A_frame_larger_than_a_card_is_refused() =>
        Should.Throw<CardTooLargeException>(() => CardPages.Split([CardBlock.Of(new TextBlock("a"))], page => Frame(page) with { Speak = new string('x', 4000) }, limit: Limit));

    private static AdaptiveCard Frame(CardPage page) => new()
    {
        Body =
        [
            TextBlock.Heading($"Page {page.Number} of {page.Count}"),
            .. page.Elements,
            new ActionSet(
            [
                .. page.HasPrevious ? [CardActions.Execute("Previous", "previous")] : Array.Empty<CardAction>(),
                .. page.HasNext ? [CardActions.Execute("Next", "next")] : Array.Empty<CardAction>(),
            ]),
        ],
    };

    /// <summary>All that elements say, without the marks of where it was cut, and repeated headers.</summary>
    private static string Said(IEnumerable<CardElement> elements) =>
        string.Concat(elements.Select(Said)).Replace("…", "").Replace(" ", "").Replace("\n", "");

    private static string Said(CardElement element) => element switch
    {
        TextBlock text => text.Text,
        Container container => Said(container.Items),
        FactSet facts => string.Concat(facts.Facts.Select(fact => fact.Value)),
        Table { Rows.Count: var count } table => Said(table.Rows.Skip(count > 1 ? 1 : 0).SelectMany(row => row.Cells).SelectMany(cell => cell.Items)),
        _ => throw new InvalidOperationException(element.GetType().Name),
    };
}
