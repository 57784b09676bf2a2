namespace FeedbackBot.AdaptiveCards;

/// <summary>Lays content over as many cards as it takes, so that none is larger than may be sent and nothing is left out.</summary>
public static class CardPages
{
    /// <summary>A frame that changes with the number of pages settles within a few rounds, or never.</summary>
    private const int MaxRounds = 8;

    /// <summary>Lays the blocks over pages, in order.</summary>
    /// <param name="blocks">What is to be shown. A block is kept on one page if it fits.</param>
    /// <param name="frame">
    /// Makes the card of one page: header, footer and navigation around the page's elements, which it holds unchanged
    /// and once. What it adds may depend on the page's number and on their count, not on the elements.
    /// </param>
    /// <param name="divide">How a block that fits on no page is divided; <see cref="CardBlock.Divide"/> when left out.</param>
    /// <param name="limit">The largest card, in bytes.</param>
    /// <returns>At least one card, none of them above the limit.</returns>
    /// <exception cref="CardTooLargeException">A block, or the frame, cannot be made small enough.</exception>
    public static IReadOnlyList<AdaptiveCard> Split(
        IEnumerable<CardBlock> blocks,
        Func<CardPage, AdaptiveCard> frame,
        Func<CardBlock, int, IReadOnlyList<CardBlock>>? divide = null,
        int limit = CardSize.Limit)
    {
        var all = blocks.ToList();
        var whole = frame(new CardPage(1, 1, [.. all.SelectMany(block => block.Elements)]));
        if (CardSize.Of(whole) <= limit)
            return [whole];

        var (count, reserve) = (2, 0);
        for (var round = 0; round < MaxRounds; round++)
        {
            var layout = new PageLayout(frame, divide ?? ((block, room) => block.Divide(room)), limit, count, reserve);
            var bodies = layout.Lay(all);
            List<AdaptiveCard> cards = [.. bodies.Select((body, i) => frame(new CardPage(i + 1, bodies.Count, body)))];
            var excess = cards.Max(CardSize.Of) - limit;
            if (excess <= 0)
                return cards;
            (count, reserve) = (bodies.Count, reserve + excess);
        }

        throw new CardTooLargeException("The frame grows with what it holds, so no page is small enough.");
    }
}

/// <summary>One page, to be framed.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Count">How many pages there are.</param>
/// <param name="Elements">What the page shows.</param>
public sealed record CardPage(int Number, int Count, IReadOnlyList<CardElement> Elements)
{
    /// <summary>There is a page before this one.</summary>
    public bool HasPrevious => Number > 1;

    /// <summary>There is a page after this one.</summary>
    public bool HasNext => Number < Count;
}

/// <summary>Content that can be made no smaller is larger than a card may be.</summary>
/// <param name="message">What is too large.</param>
public sealed class CardTooLargeException(string message) : InvalidOperationException(message);
