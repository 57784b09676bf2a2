namespace FeedbackBot.AdaptiveCards;

/// <summary>Divides one element into two of its kind that together say the same, the first as large as there is room.</summary>
internal static class ElementDivision
{
    /// <summary>The pieces in order, or the element alone if it cannot be divided.</summary>
    /// <param name="element">What is too large.</param>
    /// <param name="room">What the first piece should fit into, in bytes.</param>
    public static IReadOnlyList<CardElement> Divide(CardElement element, int room)
    {
        var pieces = Pieces(element, room);
        return [pieces[0], .. pieces.Skip(1).Select(later => later with { Id = null })];
    }

    private static IReadOnlyList<CardElement> Pieces(CardElement element, int room) => element switch
    {
        TextBlock text => Text(text.Text, part => text with { Text = part }, room),
        FactSet { Facts: [var fact] } facts => Text(fact.Value, part => facts with { Facts = [fact with { Value = part }] }, room),
        FactSet facts => Parts(facts.Facts, part => facts with { Facts = part }, room),
        Table { FirstRowAsHeader: true } table =>
            Parts([.. table.Rows.Skip(1)], part => table with { Rows = [table.Rows[0], .. part] }, room),
        Table table => Parts(table.Rows, part => table with { Rows = part }, room),
        Container { Items: [var only] } container =>
            [.. Divide(only, room - CardSize.Of(container with { Items = [] })).Select(part => container with { Items = [part] })],
        Container container => Parts(container.Items, part => container with { Items = part }, room),
        _ => [element],
    };

    private static IReadOnlyList<CardElement> Text(string text, Func<string, CardElement> make, int room) =>
        TextDivision.Divide(text, room - CardSize.Of(make(""))) is var (first, then)
            ? [make(first), make(then)]
            : [make(text)];

    private static IReadOnlyList<CardElement> Parts<T>(IReadOnlyList<T> parts, Func<IReadOnlyList<T>, CardElement> make, int room)
    {
        if (parts.Count < 2)
            return [make(parts)];
        var (fits, tooMany) = (1, parts.Count);
        while (tooMany - fits > 1)
        {
            var middle = (fits + tooMany) / 2;
            if (CardSize.Of(make([.. parts.Take(middle)])) <= room)
                fits = middle;
            else
                tooMany = middle;
        }

        return [make([.. parts.Take(fits)]), make([.. parts.Skip(fits)])];
    }
}
