using FeedbackBot.AdaptiveCards;

namespace FeedbackBot.People.Cards;

/// <summary>Cuts a long list into pages somebody can take in, each element on one of them and in order. They are smaller than a card may be.</summary>
internal static class ListPages
{
    /// <summary>Bytes of elements on a page: a card has room for as much again for heading, buttons and what they carry.</summary>
    public const int Budget = CardSize.Limit / 2;

    /// <summary>Elements on a page, so that nobody scrolls for long.</summary>
    public const int MostElements = 30;

    public static IReadOnlyList<IReadOnlyList<CardElement>> Of(IEnumerable<CardElement> elements)
    {
        var pages = new List<IReadOnlyList<CardElement>>();
        var page = new List<CardElement>();
        var size = 0;
        foreach (var element in elements)
        {
            var bytes = CardSize.Of(element);
            if (page.Count > 0 && (size + bytes > Budget || page.Count == MostElements))
            {
                pages.Add(page);
                (page, size) = ([], 0);
            }

            page.Add(element);
            size += bytes;
        }

        pages.Add(page);
        return pages;
    }

    /// <summary>The page asked for, or the nearest that exists; cards outlive the lists they showed.</summary>
    public static int Nearest(int wanted, int count) => Math.Clamp(wanted, 0, count - 1);
}
