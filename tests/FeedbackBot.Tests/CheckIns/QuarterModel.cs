using System.Globalization;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>
/// What the quarter should bring, worked out by looking at everybody's wall clock every quarter of an hour. It shares
/// nothing with the bot: plain dates, plain lists, no arithmetic over cadences.
/// </summary>
internal sealed class QuarterModel
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(15);
    private readonly HashSet<(string Person, string CheckIn, DateOnly Date)> _asked = [];
    private readonly HashSet<(string Person, string CheckIn, DateOnly Day)> _days = [];
    private readonly HashSet<(string CheckIn, DateOnly Date)> _begun = [];

    public Dictionary<string, Worker> People { get; } = [];

    public Dictionary<string, Recurring> CheckIns { get; } = [];

    public HashSet<(string Calendar, DateOnly Date)> Holidays { get; } = [];

    /// <summary>Who gets which card when.</summary>
    public List<(string Person, string CheckIn, DateTimeOffset At)> Cards { get; } = [];

    public static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Looks at all clocks from one instant up to just before another.</summary>
    public void Live(DateTimeOffset from, DateTimeOffset until)
    {
        for (var at = from; at < until; at = Next(at))
        {
            foreach (var person in People.Values)
            {
                foreach (var checkIn in CheckIns.Values)
                    Look(person, checkIn, at);
            }
        }
    }

    private void Look(Worker person, Recurring checkIn, DateTimeOffset at)
    {
        if (!person.IsActive || (checkIn.Team is { } team && person.Team != team))
            return;
        var local = TimeZoneInfo.ConvertTime(at, person.Zone).DateTime;
        var today = DateOnly.FromDateTime(local);
        foreach (var day in checkIn.Closes > checkIn.At ? [today] : (DateOnly[])[today, today.AddDays(-1)])
        {
            if (DateOn(person, checkIn, day) is not { } date)
                continue;
            var opens = day.ToDateTime(person.Times.GetValueOrDefault(checkIn.Name, checkIn.At));
            var closes = (checkIn.Closes > checkIn.At ? day : day.AddDays(1)).ToDateTime(checkIn.Closes);
            var isOpen = opens <= local && local < closes && new DateTimeOffset(opens, person.Zone.GetUtcOffset(opens)) >= checkIn.Since;
            if (!isOpen || IsAway(person, today) || person.Muted.GetValueOrDefault(checkIn.Name) >= day || (day != today && !Works(person, today)))
                continue;
            _begun.Add((checkIn.Name, date));
            if (!_asked.Add((person.Id, checkIn.Name, date)) || !_days.Add((person.Id, checkIn.Name, day)))
                continue;
            if (Told(person, at) is var told && TimeZoneInfo.ConvertTime(told, person.Zone).DateTime < closes)
                Cards.Add((person.Id, checkIn.Name, told));
        }
    }

    /// <summary>The date of the round that comes to somebody on a day.</summary>
    private DateOnly? DateOn(Worker person, Recurring checkIn, DateOnly day)
    {
        if (!Works(person, day))
            return null;
        if (IsOn(checkIn, day))
            return day;
        if (checkIn.Holidays == "skip" || day < checkIn.PausedUntil)
            return null;
        DateOnly? found = null;
        for (var date = Towards(day); !Works(person, date) && Math.Abs(date.DayNumber - day.DayNumber) < 20; date = Towards(date))
        {
            if (person.Works.Contains(date.DayOfWeek) && IsOn(checkIn, date) && (found is null || date < found))
                found = date;
        }

        return found;

        DateOnly Towards(DateOnly date) => date.AddDays(checkIn.Holidays == "next" ? -1 : 1);
    }

    private bool IsOn(Recurring checkIn, DateOnly date) => date >= checkIn.PausedUntil && (checkIn.Dates(date) || _begun.Contains((checkIn.Name, date)));

    private bool Works(Worker person, DateOnly date) => person.Works.Contains(date.DayOfWeek) && !Holidays.Contains((person.Calendar, date));

    private static bool IsAway(Worker person, DateOnly date) => person.Away.Exists(a => a.From <= date && date <= a.To);

    /// <summary>Nothing is sent from 20:00 to 07:00, or on days without work: it waits for the next quarter of an hour in which it may.</summary>
    private DateTimeOffset Told(Worker person, DateTimeOffset at)
    {
        for (var then = at; ; then = Next(then))
        {
            var local = TimeZoneInfo.ConvertTime(then, person.Zone).DateTime;
            if (local.Hour is >= 7 and < 20 && Works(person, DateOnly.FromDateTime(local)) && !IsAway(person, DateOnly.FromDateTime(local)))
                return then;
        }
    }

    private static DateTimeOffset Next(DateTimeOffset at) => new(((at.UtcTicks / Step.Ticks) + 1) * Step.Ticks, TimeSpan.Zero);
}

internal sealed class Worker
{
    public required string Id { get; init; }

    public required TimeZoneInfo Zone { get; set; }

    public required string Calendar { get; init; }

    public required DayOfWeek[] Works { get; init; }

    public string Team { get; set; } = "";

    public bool IsActive { get; set; } = true;

    public List<(DateOnly From, DateOnly To)> Away { get; } = [];

    /// <summary>Their own times, by check-in.</summary>
    public Dictionary<string, TimeOnly> Times { get; } = [];

    /// <summary>The last day, by check-in.</summary>
    public Dictionary<string, DateOnly> Muted { get; } = [];

    public string Line => string.Join(',', Id, Id, Id + "@quarter.example", Id == Quarter.Admin ? "" : Quarter.Admin + "@quarter.example", "", Team, "",
        Zone.Id, "en-US", '"' + string.Join(',', Works.Select(d => d.ToString()[..3].ToLowerInvariant())) + '"', Calendar, Id == Quarter.Admin ? "yes" : "");
}

internal sealed class Recurring
{
    public required string Name { get; init; }

    public required Func<DateOnly, bool> Dates { get; set; }

    public required TimeOnly At { get; set; }

    public required TimeOnly Closes { get; set; }

    public string Holidays { get; set; } = "skip";

    public string? Team { get; init; }

    public DateTimeOffset Since { get; init; }

    public DateOnly PausedUntil { get; set; }
}
