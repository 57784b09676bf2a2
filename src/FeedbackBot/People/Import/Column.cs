namespace FeedbackBot.People.Import;

/// <summary>What a column of a people file says, whichever of its names the file uses.</summary>
internal enum Column
{
    Id,
    Name,
    Email,
    Manager,
    Department,
    Team,
    Role,
    TimeZone,
    Locale,
    WorkDays,
    Admin,

    /// <summary>Optional in every format: whose holidays are somebody's.</summary>
    Calendar,

    /// <summary>Entra only: stands in for an empty mail address.</summary>
    UserPrincipalName,

    /// <summary>Entra only: "False" is somebody who is gone.</summary>
    AccountEnabled,

    /// <summary>Entra only: guests are not part of the company.</summary>
    UserType,
}

internal static class Columns
{
    /// <summary>The columns that must be there in our own format, in the order in which they are documented.</summary>
    public static readonly IReadOnlyList<Column> Own =
    [
        Column.Id, Column.Name, Column.Email, Column.Manager, Column.Department, Column.Team, Column.Role, Column.TimeZone,
        Column.Locale, Column.WorkDays, Column.Admin,
    ];

    /// <summary>What an Entra export must hold to be understood.</summary>
    public static readonly IReadOnlyList<Column> Entra = [Column.Id, Column.Name, Column.UserPrincipalName];

    /// <summary>Only a full list names people, departments and roles; a file with none of these adds details to one.</summary>
    public static readonly IReadOnlyList<Column> FullListOnly = [Column.Name, Column.Department, Column.Role];

    private static readonly Dictionary<string, Column> ByHeader = new(StringComparer.OrdinalIgnoreCase)
    {
        ["id"] = Column.Id,
        ["objectid"] = Column.Id,
        ["name"] = Column.Name,
        ["displayname"] = Column.Name,
        ["email"] = Column.Email,
        ["mail"] = Column.Email,
        ["manager"] = Column.Manager,
        ["department"] = Column.Department,
        ["team"] = Column.Team,
        ["role"] = Column.Role,
        ["jobtitle"] = Column.Role,
        ["timezone"] = Column.TimeZone,
        ["locale"] = Column.Locale,
        ["workdays"] = Column.WorkDays,
        ["admin"] = Column.Admin,
        ["calendar"] = Column.Calendar,
        ["holidaycalendar"] = Column.Calendar,
        ["userprincipalname"] = Column.UserPrincipalName,
        ["accountenabled"] = Column.AccountEnabled,
        ["usertype"] = Column.UserType,
    };

    /// <summary>Letter case, spaces, underscores and dashes in a header do not matter.</summary>
    public static Column? Find(string header) =>
        ByHeader.TryGetValue(string.Concat(header.Where(c => c is not (' ' or '_' or '-'))), out var column) ? column : null;

    /// <summary>The name by which problems and documents call it.</summary>
    public static string NameOf(Column column) => column switch
    {
        Column.UserPrincipalName => "userPrincipalName",
        Column.AccountEnabled => "accountEnabled",
        Column.UserType => "userType",
        _ => column.ToString().ToLowerInvariant(),
    };
}
