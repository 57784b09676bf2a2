namespace FeedbackBot.AdaptiveCards;

/// <summary>
/// One attempt at laying blocks over pages, with a guess at their count. Sizes add up (what an element adds to a card
/// does not depend on its neighbours), so nothing is serialised twice.
/// </summary>
internal sealed class PageLayout(
    Func<CardPage, AdaptiveCard> frame,
    Func<CardBlock, int, IReadOnlyList<CardBlock>> divide,
    int limit,
    int count,
    int reserve)
{
    private readonly List<List<CardElement>> pages = [[]];
    private int left;

    public List<List<CardElement>> Lay(IEnumerable<CardBlock> blocks)
    {
        left = RoomOn(1);
        var waiting = new Stack<CardBlock>(blocks.Reverse());
        while (waiting.TryPop(out var block))
        {
            var size = block.Size;
            if (size <= left)
            {
                pages[^1].AddRange(block.Elements);
                left -= size;
                continue;
            }

            var next = RoomOn(pages.Count + 1);
            if (size <= next || (pages[^1].Count > 0 && left < next / 2))
            {
                pages.Add([]);
                left = next;
                waiting.Push(block);
                continue;
            }

            foreach (var piece in Divide(block, left).Reverse())
                waiting.Push(piece);
        }

        return pages;
    }

    private IReadOnlyList<CardBlock> Divide(CardBlock block, int room)
    {
        var pieces = divide(block, room);
        var size = block.Size;
        if (pieces.Count < 2 || pieces.Any(piece => piece.Size >= size))
            throw new CardTooLargeException($"A block of {size} bytes fits on no page ({room} bytes are free) and cannot be divided.");
        return pieces;
    }

    /// <summary>What the frame leaves, measured where there are pages on both sides and where this is the last.</summary>
    private int RoomOn(int number)
    {
        var around = Math.Max(FrameSize(number, Math.Max(count, number + 1)), FrameSize(number, number));
        return limit - around - reserve;
    }

    private int FrameSize(int number, int of) => CardSize.Of(frame(new CardPage(number, of, [])));
}
