namespace FeedbackBot.People.Import;

/// <summary>One thing that is wrong in a file. Its <see cref="Value"/> and <see cref="Other"/> are for the admin's eyes and never logged.</summary>
/// <param name="Kind">Also names its sentence: "People.Problem.{Kind}".</param>
/// <param name="File">The file's name.</param>
/// <param name="Line">The line of the file as an editor counts, from 1; null where it is about the whole file.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Other">What it collides with, or what would be right.</param>
internal sealed record ImportProblem(
    ImportProblemKind Kind, string File, int? Line = null, string? Column = null, string? Value = null, string? Other = null);

internal enum ImportProblemKind
{
    /// <summary>Neither UTF-8 nor UTF-16.</summary>
    NotText,

    /// <summary>An Excel workbook instead of a CSV file.</summary>
    IsWorkbook,

    /// <summary>There is no line with a person in it.</summary>
    Empty,
    BadQuotes,
    MissingColumn,
    DuplicateColumn,
    TooManyFields,
    EmptyValue,

    /// <summary><see cref="ImportProblem.Other"/> is the most characters there may be.</summary>
    TooLong,
    BadId,
    BadEmail,

    /// <summary><see cref="ImportProblem.Other"/> is the line that has it too.</summary>
    DuplicateId,
    DuplicateEmail,
    UnknownManager,

    /// <summary>The manager is in the file, but disabled or a guest.</summary>
    ManagerLeftOut,

    /// <summary><see cref="ImportProblem.Value"/> names the people of the circle in order.</summary>
    ManagerCircle,

    /// <summary><see cref="ImportProblem.Other"/> is the IANA zone that was probably meant, if any.</summary>
    UnknownZone,
    UnknownLocale,
    BadWorkDays,

    /// <summary><see cref="ImportProblem.Other"/> is the most characters there may be.</summary>
    BadCalendar,
    BadAdmin,
    BadAccountEnabled,

    /// <summary>Nobody could administer the bot afterwards.</summary>
    NoAdmin,

    /// <summary>A line of a details file is about somebody who is in neither the list nor the directory.</summary>
    UnknownPerson,

    /// <summary>More than one full list of people was given.</summary>
    TwoLists,
}
