namespace FeedbackBot.Scheduling.Holidays;

/// <summary>
/// The all-day events of an iCalendar file (RFC 5545), read strictly: what this does not understand it reports with its
/// line instead of guessing. Alarms, time zones and other components are passed over.
/// </summary>
internal static class IcsFile
{
    public static HolidayFile Read(string text, int year)
    {
        var days = new List<HolidayRow>();
        var problems = new List<HolidayProblem>();
        IcsEvent? open = null;
        var within = 0;
        foreach (var line in Unfolded(text))
        {
            switch (line.Name, line.Value.ToUpperInvariant())
            {
                case ("BEGIN", "VEVENT") when open is null:
                    (open, within) = (new IcsEvent(line.Number), 0);
                    break;
                case ("BEGIN", "VEVENT"):
                    problems.Add(new HolidayProblem(HolidayProblemKind.Broken, line.Number));
                    break;
                case ("END", "VEVENT") when open is not null:
                    days.AddRange(open.Days(year, problems));
                    open = null;
                    break;
                case ("BEGIN", _) when open is not null:
                    within++;
                    break;
                case ("END", "VCALENDAR") when open is not null:
                    problems.Add(new HolidayProblem(HolidayProblemKind.Broken, open.Line));
                    open = null;
                    break;
                case ("END", _) when open is not null:
                    within--;
                    break;
                default:
                    if (within == 0)
                        open?.Take(line);
                    break;
            }
        }

        if (open is not null)
            problems.Add(new HolidayProblem(HolidayProblemKind.Broken, open.Line));
        return new HolidayFile(days, problems);
    }

    /// <summary>A line that begins with a space or a tab goes on where the one before it ended.</summary>
    private static IEnumerable<IcsLine> Unfolded(string text)
    {
        var (whole, begun, number) = ("", 1, 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.TrimEnd('\r');
            if (line.Length > 0 && line[0] is ' ' or '\t' && whole.Length > 0)
            {
                whole += line[1..];
                continue;
            }

            if (IcsLine.Of(whole, begun) is { } complete)
                yield return complete;
            (whole, begun) = (line, number);
        }

        if (IcsLine.Of(whole, begun) is { } last)
            yield return last;
    }
}

/// <param name="Name">Upper case, without its parameters.</param>
/// <param name="Value">As it stands there.</param>
internal sealed record IcsLine(string Name, string Value, int Number)
{
    public static IcsLine? Of(string line, int number)
    {
        // A colon within quotes belongs to a parameter.
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == '"')
                quoted = !quoted;
            else if (line[at] == ':' && !quoted)
                return new IcsLine(line[..at].Split(';')[0].Trim().ToUpperInvariant(), line[(at + 1)..].Trim(), number);
        }

        return null;
    }
}
