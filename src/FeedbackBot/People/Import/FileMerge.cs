namespace FeedbackBot.People.Import;

/// <summary>
/// Makes one list of people of the files that came: a full list or an Entra export, and details that add to it. Details
/// alone add to the directory as it is.
/// </summary>
internal static class FileMerge
{
    public static MergedRows Of(IReadOnlyList<PeopleFile> files, DirectorySnapshot directory)
    {
        var problems = files.SelectMany(f => f.Problems).ToList();
        var lists = files.Where(f => f.Kind != PeopleFileKind.Details).ToList();
        problems.AddRange(lists.Skip(1).Select(f => new ImportProblem(ImportProblemKind.TwoLists, f.Name, Other: lists[0].Name)));
        var columns = lists.Count == 0 ? [.. Columns.Own] : lists[0].Columns.ToHashSet();
        var rows = lists.Count == 0 ? FromDirectory(directory) : [.. lists[0].Rows];
        foreach (var details in files.Where(f => f.Kind == PeopleFileKind.Details))
        {
            Add(details, rows, problems);
            columns.UnionWith(details.Columns);
        }

        return new MergedRows(rows, columns, [.. files.SelectMany(f => f.Ignored)], problems);
    }

    private static void Add(PeopleFile details, List<PeopleRow> rows, List<ImportProblem> problems)
    {
        var index = new PeopleIndex<int>();
        for (var i = 0; i < rows.Count; i++)
            index.Add(rows[i].Text(Column.Id), rows[i].Text(Column.Email), rows[i].Text(Column.UserPrincipalName), i);
        var seen = new Dictionary<int, int>();
        foreach (var row in details.Rows)
        {
            var (column, key) = KeyOf(row);
            if (key.Length == 0)
                problems.Add(new ImportProblem(ImportProblemKind.EmptyValue, row.File, row.Line, Columns.NameOf(column)));
            else if (!index.TryFind(key, out var at))
                problems.Add(new ImportProblem(ImportProblemKind.UnknownPerson, row.File, row.Line, Columns.NameOf(column), key));
            else if (!seen.TryAdd(at, row.Line))
                problems.Add(new ImportProblem(ImportProblemKind.DuplicateId, row.File, row.Line, Columns.NameOf(column), key, $"{seen[at]}"));
            else
                rows[at] = Overlay(rows[at], row);
        }
    }

    private static (Column Column, string Key) KeyOf(PeopleRow row)
    {
        Column[] keys = [Column.Id, Column.Email, Column.UserPrincipalName];
        var column = keys.FirstOrDefault(c => row.Text(c).Length > 0, keys.First(row.Cells.ContainsKey));
        return (column, row.Text(column));
    }

    private static PeopleRow Overlay(PeopleRow row, PeopleRow details)
    {
        var cells = new Dictionary<Column, Cell>(row.Cells);
        foreach (var (column, cell) in details.Cells)
        {
            if (column is not (Column.Id or Column.Email or Column.UserPrincipalName))
                cells[column] = cell;
        }

        return row with { Cells = cells };
    }

    private static List<PeopleRow> FromDirectory(DirectorySnapshot directory) => [.. directory.Active.Values.Select(p => RowOf("", 0, p))];

    private static PeopleRow RowOf(string file, int line, DirectoryPerson p) => new(file, line, new Dictionary<Column, Cell>
    {
        [Column.Id] = new(p.ExternalId, file, line),
        [Column.Name] = new(p.Name, file, line),
        [Column.Email] = new(p.Email ?? "", file, line),
        [Column.Manager] = new(p.Manager ?? "", file, line),
        [Column.Department] = new(p.Department ?? "", file, line),
        [Column.Team] = new(p.Team ?? "", file, line),
        [Column.Role] = new(p.Role ?? "", file, line),
        [Column.TimeZone] = new(p.TimeZone, file, line),
        [Column.Locale] = new(p.Locale ?? "", file, line),
        [Column.WorkDays] = new(WorkDaysText.Format(p.WorkDays), file, line),
        [Column.Calendar] = new(p.Calendar ?? "", file, line),
        [Column.Admin] = new(p.IsAdmin ? FieldChange.Yes : FieldChange.No, file, line),
    });
}

/// <param name="Columns">Those that any of the files has: what no file says stays as the directory has it.</param>
internal sealed record MergedRows(
    IReadOnlyList<PeopleRow> Rows, IReadOnlySet<Column> Columns, IReadOnlyList<string> IgnoredColumns, IReadOnlyList<ImportProblem> Problems);
