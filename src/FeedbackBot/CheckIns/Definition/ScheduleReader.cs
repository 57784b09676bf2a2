using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot.Typed;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.CheckIns.Definition;

/// <summary>Makes of what was typed, and of what held until now, when a check-in happens; or says everything that is wrong with it.</summary>
/// <param name="today">Of whoever typed it: where counting begins unless they say so.</param>
internal sealed class ScheduleReader(ScheduleTyped typed, CheckInTimes? now, DateOnly today, List<Problem> problems)
{
    public CheckInTimes? Read()
    {
        var before = problems.Count;
        var from = Date("--from", typed.From, now?.Cadence.Starts);
        var until = Date("--until", typed.Until, now?.Cadence.Ends);
        if (from > until)
            problems.Add(new Problem("CheckIns.UntilBeforeFrom", DateText.Example(from.Value), DateText.Example(until.Value)));
        else if (typed.Until is not null && until < today)
            problems.Add(new Problem("CheckIns.UntilIsPast", DateText.Example(until.Value)));
        var cadence = CadenceFrom(from);
        var at = typed.At is null && now is not null ? now.At : Value(TimeText.Parse("--at", typed.At));
        var closes = Closes(at);
        var holidays = typed.Holidays is null ? now?.Holidays ?? HolidayPolicy.Skip : Value(HolidayText.Parse(typed.Holidays));
        var remind = typed.Remind is null ? now?.Reminder : Value(ReminderText.Parse(typed.Remind));
        if (problems.Count > before || cadence is null)
            return null;
        var times = new CheckInTimes(cadence with { Starts = from, Ends = until, PausedUntil = now?.Cadence.PausedUntil }, at, closes, holidays);
        times = times with { Reminder = remind ?? Reminder.DefaultFor(times.Length) };
        return Fits(times) ? times : null;
    }

    /// <summary>A reminder at or before the opening would be none; it is said, also where it is the round that became shorter.</summary>
    private bool Fits(CheckInTimes times)
    {
        // A part of a short round is no mistake where it was not asked for now: such a round has no reminder.
        if (times.Reminder.FitsInto(times.Length) || (typed.Remind is null && times.Reminder.MinutesBefore is null))
            return true;
        var most = (int)(times.Length - Reminder.LeastAfterCard).TotalMinutes;
        problems.Add(times.Length >= Reminder.LongEnough / 2
            ? new Problem("CheckIns.RemindOutside", ReminderText.Write(times.Reminder), times.At, times.Closes, ReminderText.Write(Reminder.Before(most)))
            : new Problem("CheckIns.RemindTooShort", ReminderText.Write(times.Reminder), times.At, times.Closes));
        return false;
    }

    /// <summary>With another time of asking, a check-in stays open as long as it did, unless its close is said too.</summary>
    private TimeOnly Closes(TimeOnly at)
    {
        if (typed.Closes is not null)
            return Value(TimeText.Parse("--closes", typed.Closes));
        if (now is null)
            return CheckInTimes.DefaultCloses(at);
        return typed.At is null ? now.Closes : at.Add(now.Length);
    }

    private Cadence? CadenceFrom(DateOnly? from)
    {
        if (typed is { Days: null, Every: null, On: null } && now is not null)
            return typed.From is null || from is null ? now.Cadence : now.Cadence.From(from.Value);
        var pace = typed.Every is null ? (Pace?)null : Value(EveryText.Parse(typed.Every));
        var days = typed.Days is null ? (WorkDays?)null : Value(DaysText.Parse(typed.Days));
        var on = typed.On is null ? (MonthDay?)null : Value(MonthDayText.Parse(typed.On));
        if (Contradiction(pace?.Unit, days is not null, on is not null) is { } contradiction)
        {
            problems.Add(contradiction);
            return null;
        }

        var old = now?.Cadence;
        var unit = pace?.Unit ?? (on is not null ? CadenceUnit.Months : CadenceUnit.Weeks);
        var every = pace?.Every ?? (old?.Unit == unit ? old.Every : 1);
        var samePace = old is not null && old.Unit == unit && old.Every == every && typed.From is null;
        var anchor = samePace ? old!.Pace : from ?? today;
        if (pace is null && days is null && on is null)
            problems.Add(new Problem("CheckIns.DaysMissing"));
        return problems.Count > 0 ? null : unit switch
        {
            CadenceUnit.Days => Cadence.Daily(every, anchor),
            CadenceUnit.Weeks => Cadence.Weekly(days ?? (old?.Unit == unit ? old.Days : DayOf(anchor)), every, anchor),
            _ => Cadence.Monthly(on ?? (old?.Unit == unit ? old.On : new MonthDay(anchor.Day)), every, anchor),
        };
    }

    private static Problem? Contradiction(CadenceUnit? unit, bool hasDays, bool hasOn)
    {
        if (hasDays && hasOn)
            return new Problem("CheckIns.DaysAndOn");
        if (hasDays && unit is CadenceUnit.Days or CadenceUnit.Months)
            return new Problem("CheckIns.DaysNeedWeeks");
        return hasOn && unit is CadenceUnit.Days or CadenceUnit.Weeks ? new Problem("CheckIns.OnNeedsMonths") : null;
    }

    private DateOnly? Date(string option, string? text, DateOnly? old)
    {
        if (text is null)
            return old;
        if (DateText.IsNone(text))
            return null;
        var date = DateText.Parse(option, text, today);
        return date.Problem is null ? date.Value : Refused(date.Problem);
    }

    private DateOnly? Refused(Problem problem)
    {
        problems.Add(problem);
        return null;
    }

    private T Value<T>(Parsed<T> parsed)
    {
        if (parsed.Problem is { } problem)
            problems.Add(problem);
        return parsed.Value;
    }

    private static WorkDays DayOf(DateOnly date) => (WorkDays)(1 << (((int)date.DayOfWeek + 6) % 7));
}
