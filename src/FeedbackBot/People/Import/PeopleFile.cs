namespace FeedbackBot.People.Import;

/// <summary>A file of people, its columns understood and its values not yet looked at.</summary>
/// <param name="Ignored">Headers that mean nothing here.</param>
internal sealed record PeopleFile(
    string Name,
    PeopleFileKind Kind,
    IReadOnlySet<Column> Columns,
    IReadOnlyList<PeopleRow> Rows,
    IReadOnlyList<string> Ignored,
    IReadOnlyList<ImportProblem> Problems)
{
    public static PeopleFile Read(string name, byte[] content)
    {
        var (text, problem) = CsvText.Decode(content);
        if (problem is { } kind)
            return Faulty(name, new ImportProblem(kind, name));
        var table = CsvTable.Parse(text);
        return table.Header.Count == 0 ? Faulty(name, new ImportProblem(ImportProblemKind.Empty, name)) : Read(name, table);
    }

    private static PeopleFile Read(string name, CsvTable table)
    {
        var columns = table.Header.Select(Import.Columns.Find).ToList();
        var present = columns.OfType<Column>().ToHashSet();
        var kind = KindOf(present);
        List<ImportProblem> problems =
        [
            .. Missing(kind, present).Select(c => new ImportProblem(ImportProblemKind.MissingColumn, name, Column: c)),
            .. columns.OfType<Column>().GroupBy(c => c).Where(same => same.Count() > 1)
                .Select(same => new ImportProblem(ImportProblemKind.DuplicateColumn, name, Column: Import.Columns.NameOf(same.Key))),
            .. table.BadQuotes.Select(line => new ImportProblem(ImportProblemKind.BadQuotes, name, line)),
            .. table.Rows.Where(row => row.Fields.Skip(columns.Count).Any(f => f.Length > 0))
                .Select(row => new ImportProblem(ImportProblemKind.TooManyFields, name, row.Line, Other: $"{columns.Count}")),
        ];
        if (table.Rows.Count == 0)
            problems.Add(new ImportProblem(ImportProblemKind.Empty, name));
        var ignored = table.Header.Where(h => h.Length > 0 && Import.Columns.Find(h) is null).ToList();
        return new PeopleFile(name, kind, present, [.. table.Rows.Select(row => RowOf(name, columns, row))], ignored, problems);
    }

    private static PeopleFileKind KindOf(HashSet<Column> present) =>
        present.Contains(Column.UserPrincipalName) && present.Contains(Column.Name) ? PeopleFileKind.Entra
        : present.Overlaps(Import.Columns.FullListOnly) || present.Count < 2 ? PeopleFileKind.Full
        : PeopleFileKind.Details;

    private static IEnumerable<string> Missing(PeopleFileKind kind, HashSet<Column> present) => kind switch
    {
        PeopleFileKind.Full => Import.Columns.Own.Except(present).Select(Import.Columns.NameOf),
        PeopleFileKind.Entra => Import.Columns.Entra.Except(present).Select(Import.Columns.NameOf),
        _ => present.Overlaps([Column.Id, Column.Email, Column.UserPrincipalName]) ? [] : ["id"],
    };

    private static PeopleRow RowOf(string file, List<Column?> columns, CsvLine row)
    {
        var cells = new Dictionary<Column, Cell>();
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i] is { } column)
                cells[column] = new Cell(i < row.Fields.Count ? row.Fields[i] : "", file, row.Line);
        }

        return new PeopleRow(file, row.Line, cells);
    }

    private static PeopleFile Faulty(string name, ImportProblem problem) =>
        new(name, PeopleFileKind.Full, new HashSet<Column>(), [], [], [problem]);
}

internal enum PeopleFileKind
{
    /// <summary>Our own format: everybody, with every column.</summary>
    Full,

    /// <summary>The user list of the Entra admin centre, perhaps with columns of ours added.</summary>
    Entra,

    /// <summary>Adds what another list lacks, by id or e-mail.</summary>
    Details,
}

/// <summary>What a file says about one person.</summary>
internal sealed record PeopleRow(string File, int Line, IReadOnlyDictionary<Column, Cell> Cells)
{
    public string Text(Column column) => Cells.TryGetValue(column, out var cell) ? cell.Text : "";
}

/// <summary>A value and where it was written.</summary>
internal readonly record struct Cell(string Text, string File, int Line);
