using FeedbackBot.Common;

namespace FeedbackBot.People.Import;

/// <summary>Turns the values of one row into a person, and notes everything about them that is wrong.</summary>
internal sealed class RowReader(PeopleRow row, DirectoryPerson? known, IReadOnlySet<Column> columns, ImportDefaults defaults)
{
    private readonly List<ImportProblem> _problems = [];

    public IReadOnlyList<ImportProblem> Problems => _problems;

    /// <summary>Without a manager: who that is shows only when all rows have been read.</summary>
    public DirectoryPerson Read() => new(
        Person.Normalize(Id()),
        Required(Column.Name, Person.MaxName),
        Email(),
        null,
        Optional(Column.Department, Person.MaxUnit, known?.Department),
        Optional(Column.Team, Person.MaxUnit, known?.Team),
        Optional(Column.Role, Person.MaxUnit, known?.Role),
        TimeZone(),
        Locale(),
        WorkingDays(),
        Flag(Column.Admin, ImportProblemKind.BadAdmin, whenEmpty: false, whenAbsent: known?.IsAdmin ?? false))
    {
        Calendar = Calendar(),
    };

    /// <summary>Reads a yes or no the way Excel, Entra and people write it.</summary>
    public static bool? YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "true" or "yes" or "y" or "1" or "x" or "是" => true,
        "false" or "no" or "n" or "0" or "-" or "否" => false,
        _ => null,
    };

    private string Id()
    {
        var id = Required(Column.Id, Person.MaxExternalId);
        if (id.Any(c => char.IsWhiteSpace(c) || c is ',' or '@'))
            Note(ImportProblemKind.BadId, Column.Id);
        return id;
    }

    private string? Email()
    {
        if (!columns.Contains(Column.Email) && !columns.Contains(Column.UserPrincipalName))
            return known?.Email;
        var column = row.Text(Column.Email).Length > 0 ? Column.Email : Column.UserPrincipalName;
        var email = Limited(column, Person.MaxEmail);
        if (email is not null && (email.Count(c => c == '@') != 1 || email[0] == '@' || email[^1] == '@' || email.Any(char.IsWhiteSpace)))
            Note(ImportProblemKind.BadEmail, column);
        return email;
    }

    private string TimeZone()
    {
        if (!columns.Contains(Column.TimeZone))
            return known?.TimeZone ?? defaults.TimeZone;
        if (Limited(Column.TimeZone, Person.MaxZone) is not { } zone)
            return defaults.TimeZone;
        if (LocalTimes.FindZone(zone) is null)
            Note(ImportProblemKind.UnknownZone, Column.TimeZone, TimeZoneInfo.TryConvertWindowsIdToIanaId(zone, out var iana) ? iana : null);
        return zone;
    }

    private string? Locale()
    {
        if (!columns.Contains(Column.Locale))
            return known is null ? defaults.Locale : known.Locale;
        var locale = Limited(Column.Locale, Person.MaxZone);
        if (locale is not null && !Locales.IsKnown(locale))
            Note(ImportProblemKind.UnknownLocale, Column.Locale);
        return locale ?? defaults.Locale;
    }

    private WorkDays WorkingDays()
    {
        if (!columns.Contains(Column.WorkDays))
            return known?.WorkDays ?? WorkDays.MondayToFriday;
        var text = row.Text(Column.WorkDays);
        if (text.Length == 0)
            return WorkDays.MondayToFriday;
        if (WorkDaysText.Parse(text) is { } days)
            return days;
        Note(ImportProblemKind.BadWorkDays, Column.WorkDays);
        return WorkDays.MondayToFriday;
    }

    private string? Calendar()
    {
        if (!columns.Contains(Column.Calendar) || row.Text(Column.Calendar) is not { Length: > 0 } text)
            return columns.Contains(Column.Calendar) ? null : known?.Calendar;
        if (CalendarKey.Read(text) is { } key)
            return key;
        Note(ImportProblemKind.BadCalendar, Column.Calendar, $"{CalendarKey.MaxLength}");
        return null;
    }

    private bool Flag(Column column, ImportProblemKind problem, bool whenEmpty, bool whenAbsent)
    {
        if (!columns.Contains(column))
            return whenAbsent;
        var text = row.Text(column);
        if (text.Length == 0)
            return whenEmpty;
        if (YesOrNo(text) is { } value)
            return value;
        Note(problem, column);
        return whenEmpty;
    }

    private string Required(Column column, int most)
    {
        var text = Limited(column, most);
        if (text is null && columns.Contains(column))
            Note(ImportProblemKind.EmptyValue, column);
        return text ?? "";
    }

    private string? Optional(Column column, int most, string? whenAbsent) =>
        columns.Contains(column) ? Limited(column, most) : whenAbsent;

    private string? Limited(Column column, int most)
    {
        var text = row.Text(column);
        if (text.Length > most)
            Note(ImportProblemKind.TooLong, column, $"{most}");
        return text.Length == 0 ? null : text;
    }

    private void Note(ImportProblemKind kind, Column column, string? other = null)
    {
        var cell = row.Cells.TryGetValue(column, out var found) ? found : new Cell("", row.File, row.Line);
        _problems.Add(new ImportProblem(kind, cell.File, cell.Line, Columns.NameOf(column), cell.Text, other));
    }
}
