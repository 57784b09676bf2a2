namespace FeedbackBot.AdaptiveCards;

/// <summary>Rows and columns.</summary>
/// <param name="Columns">How wide each column is; a row has as many cells.</param>
/// <param name="Rows">The rows, the header first if there is one.</param>
public sealed record Table(IReadOnlyList<TableColumn> Columns, IReadOnlyList<TableRow> Rows) : CardElement
{
    /// <summary>The first row names the columns, and screen readers say so.</summary>
    public bool FirstRowAsHeader { get; init; } = true;

    /// <summary>Lines between cells. Null means lines.</summary>
    public bool? ShowGridLines { get; init; }

    /// <summary>The colour of the lines.</summary>
    public ContainerStyle? GridStyle { get; init; }

    /// <summary>A table of plain texts with a header row, its columns equally wide.</summary>
    /// <param name="header">The names of the columns; already escaped if people wrote them.</param>
    /// <param name="rows">The texts; a row as long as the header.</param>
    public static Table OfTexts(IReadOnlyList<string> header, IEnumerable<IReadOnlyList<string>> rows) => new(
        [.. header.Select(_ => new TableColumn())],
        [
            new TableRow([.. header.Select(text => new TableCell([new TextBlock(text) { Weight = TextWeight.Bolder }]))]),
            .. rows.Select(row => new TableRow([.. row.Select(text => new TableCell([new TextBlock(text)]))])),
        ]);
}

/// <summary>One column of a <see cref="Table"/>.</summary>
/// <param name="Width">Its share of the room, in proportion to the other columns.</param>
public sealed record TableColumn(int Width = 1)
{
    /// <summary>Where the cells' content stands.</summary>
    public HorizontalAlignment? HorizontalCellContentAlignment { get; init; }
}

/// <summary>One row of a <see cref="Table"/>.</summary>
/// <param name="Cells">As many as the table has columns.</param>
public sealed record TableRow(IReadOnlyList<TableCell> Cells)
{
    /// <summary>Always "TableRow".</summary>
    public string Type => "TableRow";

    /// <summary>The background.</summary>
    public ContainerStyle? Style { get; init; }
}

/// <summary>One cell of a <see cref="TableRow"/>.</summary>
/// <param name="Items">What it holds.</param>
public sealed record TableCell(IReadOnlyList<CardElement> Items)
{
    /// <summary>Always "TableCell".</summary>
    public string Type => "TableCell";

    /// <summary>The background.</summary>
    public ContainerStyle? Style { get; init; }
}
