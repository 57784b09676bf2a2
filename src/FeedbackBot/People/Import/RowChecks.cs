namespace FeedbackBot.People.Import;

/// <summary>Reads all rows and checks what shows only between them: who appears twice, who leads whom.</summary>
internal sealed class RowChecks
{
    private readonly MergedRows _merged;
    private readonly DirectorySnapshot _directory;
    private readonly ImportDefaults _defaults;
    private readonly List<ImportProblem> _problems = [];
    private readonly List<(PeopleRow Row, DirectoryPerson Person)> _read = [];
    private readonly PeopleIndex<string> _leaders = new();
    private readonly PeopleIndex<bool> _leftOut = new();

    public RowChecks(MergedRows merged, DirectorySnapshot directory, ImportDefaults defaults)
    {
        (_merged, _directory, _defaults) = (merged, directory, defaults);
        ReadRows();
        FindDuplicates();
        Target = [.. _read.Select(r => r.Person with { Manager = ManagerOf(r.Row, r.Person) })];
        FindCircles();
        if (!Target.Any(p => p.IsAdmin) && defaults.Admins.Count == 0 && _read.Count > 0)
            _problems.Add(new ImportProblem(ImportProblemKind.NoAdmin, _read[0].Row.File));
    }

    public IReadOnlyList<DirectoryPerson> Target { get; }

    public IReadOnlyList<ImportProblem> Problems => _problems;

    public int Disabled { get; private set; }

    public int Guests { get; private set; }

    private void ReadRows()
    {
        foreach (var row in _merged.Rows)
        {
            if (IsLeftOut(row))
            {
                _leftOut.Add(row.Text(Column.Id), row.Text(Column.Email), row.Text(Column.UserPrincipalName), true);
                continue;
            }

            var reader = new RowReader(row, Known(row), _merged.Columns, _defaults);
            var person = reader.Read();
            _problems.AddRange(reader.Problems);
            _read.Add((row, person));
            _leaders.Add(person.ExternalId, person.Email, row.Text(Column.UserPrincipalName), person.ExternalId);
        }

        foreach (var kept in _directory.Active.Values.Where(p => _defaults.Admins.Contains(p.ExternalId)))
            _leaders.Add(kept.ExternalId, kept.Email, null, kept.ExternalId);
    }

    private DirectoryPerson? Known(PeopleRow row)
    {
        var id = Person.Normalize(row.Text(Column.Id));
        return _directory.Active.GetValueOrDefault(id) ?? _directory.Gone.GetValueOrDefault(id);
    }

    private bool IsLeftOut(PeopleRow row)
    {
        if (string.Equals(row.Text(Column.UserType), "Guest", StringComparison.OrdinalIgnoreCase))
        {
            Guests++;
            return true;
        }

        if (row.Text(Column.AccountEnabled) is not { Length: > 0 } enabled || RowReader.YesOrNo(enabled) == true)
            return false;
        if (RowReader.YesOrNo(enabled) is null)
        {
            Note(ImportProblemKind.BadAccountEnabled, row, Column.AccountEnabled);
            return false;
        }

        Disabled++;
        return true;
    }

    private void FindDuplicates()
    {
        FindDuplicates(ImportProblemKind.DuplicateId, Column.Id, p => p.ExternalId);
        FindDuplicates(ImportProblemKind.DuplicateEmail, Column.Email, p => p.Email ?? "");
    }

    private void FindDuplicates(ImportProblemKind kind, Column column, Func<DirectoryPerson, string> valueOf)
    {
        var first = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var (row, person) in _read)
        {
            var value = valueOf(person);
            if (value.Length > 0 && !first.TryAdd(value, row.Line))
            {
                var shown = column == Column.Email && row.Text(Column.Email).Length == 0 ? Column.UserPrincipalName : column;
                Note(kind, row, shown, $"{first[value]}");
            }
        }
    }

    private string? ManagerOf(PeopleRow row, DirectoryPerson person)
    {
        if (!_merged.Columns.Contains(Column.Manager))
        {
            // No file says who leads whom, so it stays; but nobody is led by somebody who is gone.
            var known = _directory.Active.GetValueOrDefault(person.ExternalId)?.Manager;
            return known is not null && _leaders.TryFind(known, out var still) ? still : null;
        }

        var manager = row.Text(Column.Manager);
        if (manager.Length == 0)
            return null;
        if (_leaders.TryFind(manager, out var id))
            return id;
        Note(_leftOut.TryFind(manager, out _) ? ImportProblemKind.ManagerLeftOut : ImportProblemKind.UnknownManager, row, Column.Manager);
        return null;
    }

    private void FindCircles()
    {
        var byId = Target.Zip(_read, (person, read) => (person, read.Row))
            .GroupBy(p => p.person.ExternalId).ToDictionary(same => same.Key, same => same.First());
        var managers = byId.ToDictionary(p => p.Key, p => p.Value.person.Manager);
        foreach (var kept in _directory.Active.Values.Where(p => _defaults.Admins.Contains(p.ExternalId)))
            managers.TryAdd(kept.ExternalId, kept.Manager);
        foreach (var circle in ManagerCircles.In(managers))
        {
            if (circle.FirstOrDefault(byId.ContainsKey) is not { } shown)
                continue;
            var names = string.Join(" → ", circle.Append(circle[0]).Select(id => byId.TryGetValue(id, out var p) ? p.person.Name : id));
            var cell = byId[shown].Row.Cells.GetValueOrDefault(Column.Manager, new Cell("", byId[shown].Row.File, byId[shown].Row.Line));
            _problems.Add(new ImportProblem(
                ImportProblemKind.ManagerCircle, cell.File, cell.Line, Columns.NameOf(Column.Manager), names));
        }
    }

    private void Note(ImportProblemKind kind, PeopleRow row, Column column, string? other = null)
    {
        var cell = row.Cells.GetValueOrDefault(column, new Cell("", row.File, row.Line));
        _problems.Add(new ImportProblem(kind, cell.File, cell.Line, Columns.NameOf(column), cell.Text, other));
    }
}
