namespace FeedbackBot.AdaptiveCards;

/// <summary>Elements that belong together and stay on one page if they fit.</summary>
/// <param name="Elements">From top to bottom.</param>
public sealed record CardBlock(IReadOnlyList<CardElement> Elements)
{
    /// <summary>What the block adds to a card, in bytes.</summary>
    internal int Size => Elements.Sum(CardSize.Of);

    /// <summary>A block of these elements.</summary>
    public static CardBlock Of(params IReadOnlyList<CardElement> elements) => new(elements);

    /// <summary>
    /// Divides the block: between elements if there are several; else by what the one element holds. Text that is cut
    /// ends and goes on with an ellipsis, a table repeats its header, a fact its name.
    /// </summary>
    /// <param name="room">What the first piece should fit into, in bytes.</param>
    /// <returns>The pieces in order, or the block alone if it cannot be divided.</returns>
    public IReadOnlyList<CardBlock> Divide(int room) => Elements switch
    {
        [] => [this],
        [var only] => [.. ElementDivision.Divide(only, room).Select(piece => Of(piece))],
        _ => [.. Elements.Select(element => Of(element))],
    };
}
