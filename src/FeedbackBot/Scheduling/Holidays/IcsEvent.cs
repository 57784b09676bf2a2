using System.Globalization;
using System.Text.RegularExpressions;

namespace FeedbackBot.Scheduling.Holidays;

/// <summary>One event while it is read, and the days it stands for.</summary>
internal sealed partial class IcsEvent(int line)
{
    /// <summary>Of an event that comes round every year, so many years are written down beyond this one.</summary>
    public const int YearsAhead = 5;

    public const int MostDays = 31;

    private readonly Dictionary<string, IcsLine> _lines = [];
    private readonly List<IcsLine> _except = [];

    public int Line => line;

    public void Take(IcsLine read)
    {
        if (read.Name == "EXDATE")
            _except.Add(read);
        else
            _lines.TryAdd(read.Name, read);
    }

    /// <summary>The days; what is wrong is added to the problems, and then there are none.</summary>
    public IReadOnlyList<HolidayRow> Days(int year, List<HolidayProblem> problems)
    {
        if (_lines.GetValueOrDefault("STATUS")?.Value.ToUpperInvariant() == "CANCELLED")
            return [];
        var before = problems.Count;
        var name = _lines.TryGetValue("SUMMARY", out var summary) ? Unescaped(summary.Value) : "";
        if (HolidayRow.NameProblem(name, summary?.Number ?? line) is { } wrong)
            problems.Add(wrong);
        if (!_lines.TryGetValue("DTSTART", out var begins))
            problems.Add(new HolidayProblem(HolidayProblemKind.NoDate, line));
        var first = begins is null ? null : DateOf(begins, problems);
        var length = first is { } start ? LengthFrom(start, problems) : 1;
        foreach (var unread in new[] { "RDATE", "RECURRENCE-ID", "EXRULE" }.Where(_lines.ContainsKey))
            problems.Add(new HolidayProblem(HolidayProblemKind.OtherRule, _lines[unread].Number, unread));
        var starts = first is { } day ? Starts(day, year, problems) : [];
        var except = _except.SelectMany(e => e.Value.Split(',').Select(d => DateOf(e with { Value = d.Length > 8 ? d[..8] : d }, problems))).ToHashSet();
        return problems.Count > before
            ? []
            : [.. starts.Where(s => !except.Contains(s)).SelectMany(s => Enumerable.Range(0, length).Select(d => new HolidayRow(s.AddDays(d), name.Trim(), line)))];
    }

    private int LengthFrom(DateOnly first, List<HolidayProblem> problems)
    {
        var (length, number) = (1, line);
        if (_lines.TryGetValue("DTEND", out var ends) && DateOf(ends, problems) is { } after)
            (length, number) = (after.DayNumber - first.DayNumber, ends.Number);
        else if (_lines.TryGetValue("DURATION", out var duration))
            (length, number) = (Duration().Match(duration.Value) is { Success: true } m ? Number(m.Groups["n"].Value) * (m.Groups["w"].Success ? 7 : 1) : 0, duration.Number);

        // Some programs write the same day as the end of a single day.
        length = length == 0 && ends is not null ? 1 : length;
        if (length is >= 1 and <= MostDays)
            return length;
        problems.Add(new HolidayProblem(length < 1 ? HolidayProblemKind.EndsTooEarly : HolidayProblemKind.TooLong, number));
        return 1;
    }

    private IEnumerable<DateOnly> Starts(DateOnly first, int year, List<HolidayProblem> problems)
    {
        if (!_lines.TryGetValue("RRULE", out var rule))
            return [first];
        var parts = rule.Value.ToUpperInvariant().Split(';', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Where(p => p.Length == 2)
            .GroupBy(p => p[0]).ToDictionary(g => g.Key, g => g.First()[1]);
        var known = parts.All(p => p.Key switch
        {
            "FREQ" => p.Value == "YEARLY",
            "INTERVAL" => p.Value == "1",
            "BYMONTH" => p.Value == first.Month.ToString(CultureInfo.InvariantCulture),
            "BYMONTHDAY" => p.Value == first.Day.ToString(CultureInfo.InvariantCulture),
            "COUNT" => int.TryParse(p.Value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
            "UNTIL" => Parse(p.Value) is not null,
            "WKST" => true,
            _ => false,
        });
        if (!known || !parts.ContainsKey("FREQ"))
        {
            problems.Add(new HolidayProblem(HolidayProblemKind.OtherRule, rule.Number, rule.Value));
            return [];
        }

        // A 29 February comes round only where there is one, and is counted only then.
        var until = parts.TryGetValue("UNTIL", out var last) ? Parse(last)!.Value : DateOnly.MaxValue;
        var count = parts.TryGetValue("COUNT", out var most) ? int.Parse(most, CultureInfo.InvariantCulture) : int.MaxValue;
        return Enumerable.Range(first.Year, Math.Max(0, year + YearsAhead - first.Year + 1))
            .Where(y => first.Day <= DateTime.DaysInMonth(y, first.Month)).Take(count).Select(y => new DateOnly(y, first.Month, first.Day))
            .Where(d => d.Year >= year - 1 && d <= until);
    }

    private static DateOnly? DateOf(IcsLine line, List<HolidayProblem> problems)
    {
        if (line.Value.Length == 8 && Parse(line.Value) is { } date)
            return date;
        problems.Add(new HolidayProblem(line.Value.Contains('T', StringComparison.OrdinalIgnoreCase) ? HolidayProblemKind.HasTime : HolidayProblemKind.BadDate, line.Number, line.Value));
        return null;
    }

    private static DateOnly? Parse(string text) =>
        text.Length >= 8 && DateOnly.TryParseExact(text[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is > 1900 and < 9000
            ? date
            : null;

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Unescaped(string text) => Escape().Replace(text, m => m.Value[1] is 'n' or 'N' ? " " : m.Value[1..]);

    [GeneratedRegex(@"\\[\\;,nN]")]
    private static partial Regex Escape();

    [GeneratedRegex("^P(?<n>[0-9]{1,3})(?:D|(?<w>W))$", RegexOptions.IgnoreCase)]
    private static partial Regex Duration();
}
