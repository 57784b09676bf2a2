using System.Globalization;
using FeedbackBot.People.Absences;
using FeedbackBot.People.Import;

namespace FeedbackBot.Scheduling.Holidays;

/// <summary>A file of holidays, an iCalendar or a CSV file: the days in it, and everything that is wrong with it.</summary>
/// <param name="Days">In the order of the file.</param>
internal sealed record HolidayFile(IReadOnlyList<HolidayRow> Days, IReadOnlyList<HolidayProblem> Problems)
{
    /// <summary>More than any country needs for a century; a mistaken rule in a file must not fill the database.</summary>
    public const int MostDays = 5000;

    /// <param name="content">The bytes of the file.</param>
    /// <param name="year">This year: what comes round every year is written down from the last year to <see cref="IcsEvent.YearsAhead"/> years on.</param>
    public static HolidayFile Read(byte[] content, int year)
    {
        var (text, unreadable) = CsvText.Decode(content);
        if (unreadable is not null)
            return Wrong(new HolidayProblem(HolidayProblemKind.NotText));
        var file = text.TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? IcsFile.Read(text, year) : Csv(text);
        if (file.Problems.Count == 0 && file.Days.Count == 0)
            return Wrong(new HolidayProblem(HolidayProblemKind.Empty));
        return file.Days.Count > MostDays
            ? Wrong(new HolidayProblem(HolidayProblemKind.TooMany, Value: file.Days.Count.ToString(CultureInfo.InvariantCulture)))
            : file with { Problems = [.. file.Problems.OrderBy(p => p.Line ?? 0)] };
    }

    private static HolidayFile Csv(string text)
    {
        var table = CsvTable.Parse(text);
        var header = table.Header.Select(h => h.ToLowerInvariant()).ToList();
        var (date, name) = (header.FindIndex(h => h is "date" or "日期"), header.FindIndex(h => h is "name" or "holiday" or "summary" or "名称" or "节日"));
        if (date < 0 || name < 0)
            return Wrong(new HolidayProblem(HolidayProblemKind.NoColumns));
        var problems = table.BadQuotes.Select(line => new HolidayProblem(HolidayProblemKind.BadQuotes, line)).ToList();
        var days = new List<HolidayRow>();
        foreach (var row in table.Rows)
        {
            var day = DateOf(row.Fields.ElementAtOrDefault(date) ?? "");
            if (day is null)
                problems.Add(new HolidayProblem(HolidayProblemKind.BadDate, row.Line, row.Fields.ElementAtOrDefault(date) ?? ""));
            if (HolidayRow.NameProblem(row.Fields.ElementAtOrDefault(name) ?? "", row.Line) is { } wrong)
                problems.Add(wrong);
            else if (day is { } good)
                days.Add(new HolidayRow(good, row.Fields[name], row.Line));
        }

        return new HolidayFile(days, problems);
    }

    /// <summary>A date with its year, in any of the ways people write one; null for anything else.</summary>
    internal static DateOnly? DateOf(string text)
    {
        var typed = text.Normalize(System.Text.NormalizationForm.FormKC).Trim().ToLowerInvariant();
        return DayText.Read(typed) is ({ } phrase, var length) && length == typed.Length && phrase is DayPhrase.Dated { Year: not null }
            ? phrase.On(default, default)
            : null;
    }

    private static HolidayFile Wrong(HolidayProblem problem) => new([], [problem]);
}

/// <param name="Line">Where the file says it, as an editor counts.</param>
internal sealed record HolidayRow(DateOnly Date, string Name, int Line)
{
    public static HolidayProblem? NameProblem(string name, int line) => name.Trim().Length switch
    {
        0 => new HolidayProblem(HolidayProblemKind.NoName, line),
        > Holiday.MaxName => new HolidayProblem(HolidayProblemKind.NameTooLong, line, name),
        _ => null,
    };
}

/// <param name="Line">Null where it is about the whole file.</param>
/// <param name="Value">What stands there; not escaped, and never logged.</param>
internal sealed record HolidayProblem(HolidayProblemKind Kind, int? Line = null, string Value = "");

/// <summary>Also names its sentence: "Scheduling.HolidayProblem.{name}".</summary>
internal enum HolidayProblemKind
{
    NotText,
    Empty,
    TooMany,
    NoColumns,
    BadQuotes,
    BadDate,
    NoName,
    NameTooLong,

    /// <summary>An event that is not closed, or a calendar that ends within one.</summary>
    Broken,
    NoDate,

    /// <summary>An event at a time of day is a meeting.</summary>
    HasTime,
    EndsTooEarly,

    /// <summary>An event of more than <see cref="IcsEvent.MostDays"/> days is no holiday.</summary>
    TooLong,

    /// <summary>It comes again in a way that is not read; only "every year on this day" is.</summary>
    OtherRule,
}
