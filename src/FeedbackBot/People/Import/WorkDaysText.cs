namespace FeedbackBot.People.Import;

/// <summary>Working days as files write them: "mon-fri", "sun-thu", "mon,wed,fri".</summary>
internal static class WorkDaysText
{
    private static readonly string[] Short = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    private static readonly string[] Long = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] Chinese = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"];

    /// <summary>Null when it is not understood, or names no day.</summary>
    public static WorkDays? Parse(string text)
    {
        var days = WorkDays.None;
        foreach (var part in text.Split([',', ';', ' ', '、', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var ends = part.Split(['-', '–', '至'], StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || DayOf(ends[0]) is not { } first || DayOf(ends[^1]) is not { } last)
                return null;
            for (var day = first; ; day = (day + 1) % 7)
            {
                days |= (WorkDays)(1 << day);
                if (day == last)
                    break;
            }
        }

        return days == WorkDays.None ? null : days;
    }

    /// <summary>The shortest way to write them that <see cref="Parse"/> reads.</summary>
    public static string Format(WorkDays days)
    {
        var set = Enumerable.Range(0, 7).Where(day => days.HasFlag((WorkDays)(1 << day))).ToList();
        var starts = set.Where(day => !set.Contains((day + 6) % 7)).ToList();
        return set.Count > 2 && starts.Count == 1
            ? $"{Short[starts[0]]}-{Short[(starts[0] + set.Count - 1) % 7]}"
            : set.Count == 7 ? "mon-sun" : string.Join(',', set.Select(day => Short[day]));
    }

    private static int? DayOf(string text)
    {
        foreach (var names in new[] { Short, Long, Chinese })
        {
            var index = Array.FindIndex(names, name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
            if (index >= 0)
                return index;
        }

        return null;
    }
}
