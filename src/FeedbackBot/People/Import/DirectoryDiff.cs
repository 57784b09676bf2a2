namespace FeedbackBot.People.Import;

/// <summary>What an import would change. Everything comes by name, then id, whatever the order of the file's lines.</summary>
/// <param name="Added">Who is not in the directory now.</param>
/// <param name="Changed">Whose entry differs.</param>
/// <param name="Gone">Who is in the directory and not in the file: they would be deactivated.</param>
/// <param name="Kept">Admins by configuration who are not in the file and stay.</param>
/// <param name="Unchanged">How many stay as they are.</param>
/// <param name="Disabled">How many lines of an Entra export are accounts that are disabled.</param>
/// <param name="Guests">How many lines of an Entra export are guests.</param>
/// <param name="IgnoredColumns">Headers that mean nothing here.</param>
internal sealed record DirectoryDiff(
    IReadOnlyList<PersonAdded> Added,
    IReadOnlyList<PersonChanged> Changed,
    IReadOnlyList<PersonGone> Gone,
    IReadOnlyList<string> Kept,
    int Unchanged,
    int Disabled,
    int Guests,
    IReadOnlyList<string> IgnoredColumns)
{
    public bool IsEmpty => Added.Count + Changed.Count + Gone.Count == 0;

    public static DirectoryDiff Between(DirectorySnapshot now, IReadOnlyList<DirectoryPerson> target, ImportDefaults defaults)
    {
        var names = now.Gone.Values.Concat(now.Active.Values).Concat(target)
            .GroupBy(p => p.ExternalId).ToDictionary(same => same.Key, same => same.Last().Name);
        var ids = target.Select(p => p.ExternalId).ToHashSet();
        var missing = now.Active.Values.Where(p => !ids.Contains(p.ExternalId)).ToLookup(p => defaults.Admins.Contains(p.ExternalId));
        var changed = InOrder(target.Where(p => now.Active.ContainsKey(p.ExternalId)))
            .Select(p => new PersonChanged(p.ExternalId, p.Name, FieldChange.Between(now.Active[p.ExternalId], p, names))).ToList();
        return new DirectoryDiff(
            [.. InOrder(target.Where(p => !now.Active.ContainsKey(p.ExternalId)))
                .Select(p => new PersonAdded(p, p.Manager is null ? null : names[p.Manager], now.Gone.ContainsKey(p.ExternalId)))],
            [.. changed.Where(p => p.Fields.Count > 0)],
            [.. InOrder(missing[false]).Select(p => new PersonGone(p.ExternalId, p.Name, p.Team))],
            [.. InOrder(missing[true]).Select(p => p.Name)],
            changed.Count(p => p.Fields.Count == 0),
            0, 0, []);
    }

    private static IEnumerable<DirectoryPerson> InOrder(IEnumerable<DirectoryPerson> people) =>
        people.OrderBy(p => p.Name, StringComparer.Ordinal).ThenBy(p => p.ExternalId, StringComparer.Ordinal);
}

/// <param name="Returns">They were here before and come back with their history.</param>
internal sealed record PersonAdded(DirectoryPerson Person, string? ManagerName, bool Returns);

internal sealed record PersonChanged(string ExternalId, string Name, IReadOnlyList<FieldChange> Fields);

internal sealed record PersonGone(string ExternalId, string Name, string? Team);

/// <param name="From">As a file would write it, a manager by name; null for nothing.</param>
internal sealed record FieldChange(Column Field, string? From, string? To)
{
    public const string Yes = "yes";
    public const string No = "no";

    public static IReadOnlyList<FieldChange> Between(
        DirectoryPerson from, DirectoryPerson to, IReadOnlyDictionary<string, string> names)
    {
        FieldChange[] fields =
        [
            new(Column.Name, from.Name, to.Name),
            new(Column.Email, from.Email, to.Email),
            new(Column.Department, from.Department, to.Department),
            new(Column.Team, from.Team, to.Team),
            new(Column.Role, from.Role, to.Role),
            new(Column.TimeZone, from.TimeZone, to.TimeZone),
            new(Column.Locale, from.Locale, to.Locale),
            new(Column.WorkDays, WorkDaysText.Format(from.WorkDays), WorkDaysText.Format(to.WorkDays)),
            new(Column.Calendar, from.Calendar, to.Calendar),
            new(Column.Admin, from.IsAdmin ? Yes : No, to.IsAdmin ? Yes : No),
        ];
        return
        [
            .. fields.Where(f => f.From != f.To),

            // Two managers may share a name; the change is of the person.
            .. from.Manager == to.Manager ? Array.Empty<FieldChange>() : [new(Column.Manager, NameOf(from.Manager), NameOf(to.Manager))],
        ];

        string? NameOf(string? id) => id is null ? null : names.GetValueOrDefault(id, id);
    }
}
