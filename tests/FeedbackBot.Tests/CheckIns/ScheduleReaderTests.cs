using System.Globalization;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Scheduling.Cadences;

namespace FeedbackBot.Tests.CheckIns;

public sealed class ScheduleReaderTests
{
    // A Wednesday.
    private static readonly DateOnly Today = new(2026, 12, 2);
    private static readonly ScheduleTyped At = new() { At = "14:00" };

    [Fact]
    public void A_cadence_is_typed_in_either_language()
    {
        Next(At with { Days = "fri" }).ShouldBe(["2026-12-04", "2026-12-11", "2026-12-18"]);
        Next(At with { Days = "mon", Every = "2w" }).ShouldBe(["2026-12-07", "2026-12-21", "2027-01-04"]);
        Next(At with { Days = "周一", Every = "每两周" }).ShouldBe(["2026-12-07", "2026-12-21", "2027-01-04"]);
        Next(At with { Days = "周一", Every = "隔周" }).ShouldBe(["2026-12-07", "2026-12-21", "2027-01-04"]);
        Next(At with { Every = "2 weeks" }).ShouldBe(["2026-12-02", "2026-12-16", "2026-12-30"]);
        Next(At with { Every = "3天" }).ShouldBe(["2026-12-02", "2026-12-05", "2026-12-08"]);
        Next(At with { Every = "3d", From = "2026-12-03" }).ShouldBe(["2026-12-03", "2026-12-06", "2026-12-09"]);
        Next(At with { Every = "1m" }).ShouldBe(["2026-12-02", "2027-01-02", "2027-02-02"]);
        Next(At with { On = "first-workday" }).ShouldBe(["2027-01-01", "2027-02-01", "2027-03-01"]);
        Next(At with { On = "最后一个工作日" }).ShouldBe(["2026-12-31", "2027-01-29", "2027-02-26"]);
        Next(At with { On = "15号", Every = "2个月", From = "2026年12月20日" }).ShouldBe(["2027-01-15", "2027-03-15", "2027-05-15"]);
        Next(At with { Days = "fri", From = "tomorrow", Until = "2026-12-11" }).ShouldBe(["2026-12-04", "2026-12-11"]);
    }

    [Theory]
    [InlineData("fri", "3d", null, "CheckIns.DaysNeedWeeks")]
    [InlineData("fri", null, "15", "CheckIns.DaysAndOn")]
    [InlineData(null, "2w", "15", "CheckIns.OnNeedsMonths")]
    [InlineData(null, "0w", null, "CheckIns.EveryRange")]
    [InlineData(null, "99999d", null, "CheckIns.EveryWrong")]
    [InlineData(null, "53w", null, "CheckIns.EveryRange")]
    [InlineData(null, "fortnight", null, "CheckIns.EveryWrong")]
    [InlineData(null, null, "32", "CheckIns.OnWrong")]
    [InlineData(null, null, "0", "CheckIns.OnWrong")]
    [InlineData(null, null, null, "CheckIns.DaysMissing")]
    public void What_does_not_go_together_is_said_with_what_would(string? days, string? every, string? on, string problem)
    {
        Problems(At with { Days = days, Every = every, On = on }).ShouldBe([problem]);
        foreach (var language in Language.All)
            Read(At with { Days = days, Every = every, On = on }, null).Problems.ShouldAllBe(p => p.In(Texts.For(language)).Length > 10);
    }

    [Fact]
    public void Dates_that_make_no_sense_are_refused()
    {
        Problems(At with { Days = "fri", From = "2026-02-30" }).ShouldBe(["Bot.DateWrong"]);
        Problems(At with { Days = "fri", From = "soon", Until = "\0" }).ShouldBe(["Bot.DateWrong", "Bot.DateWrong"]);
        Problems(At with { Days = "fri", From = "2027-01-01", Until = "2026-12-20" }).ShouldBe(["CheckIns.UntilBeforeFrom"]);
        Problems(At with { Days = "fri", Until = "2026-12-01" }).ShouldBe(["CheckIns.UntilIsPast"]);
        Problems(At with { Days = "fri", Holidays = "maybe" }).ShouldBe(["CheckIns.HolidaysWrong"]);
    }

    [Fact]
    public void An_edit_changes_what_was_typed_and_nothing_else()
    {
        var old = Read(At with { Days = "mon", Every = "2w", Closes = "18:30", Until = "2027-03-31", Holidays = "next" }, null).Times!;
        CheckInTimes Edit(ScheduleTyped typed) => Read(typed, old).Times!;

        Edit(new() { At = "15:00" }).ShouldBe(old with { At = new TimeOnly(15, 0), Closes = new TimeOnly(19, 30) });
        Edit(new() { Closes = "17:00" }).ShouldBe(old with { Closes = new TimeOnly(17, 0) });
        Edit(new() { Holidays = "skip" }).ShouldBe(old with { Holidays = HolidayPolicy.Skip });
        Edit(new() { Until = "none" }).Cadence.ShouldBe(old.Cadence with { Ends = null });
        Dates(Edit(new() { Days = "fri" }).Cadence).ShouldBe(["2026-12-11", "2026-12-25", "2027-01-08"], "the same weeks");
        Dates(Edit(new() { Every = "1w" }).Cadence).ShouldBe(["2026-12-07", "2026-12-14", "2026-12-21"]);
        Dates(Edit(new() { From = "2026-12-14" }).Cadence).ShouldBe(["2026-12-14", "2026-12-28", "2027-01-11"]);
        Edit(new() { On = "15" }).Cadence.ShouldSatisfyAllConditions(c => c.Unit.ShouldBe(CadenceUnit.Months), c => c.Ends.ShouldBe(old.Cadence.Ends));
    }

    [Fact]
    public void A_cadence_is_read_back_in_words()
    {
        string Show(ScheduleTyped typed, string language) => CadenceText.Show(Read(At with { Days = typed.Days, Every = typed.Every, On = typed.On, From = typed.From, Until = typed.Until }, null).Times!.Cadence, Texts.For(language));

        Show(new() { Days = "mon,wed", Every = "2w", From = "2026-12-01" }, "en-US").ShouldBe("every 2 weeks on Mon, Wed, from Dec 1, 2026");
        Show(new() { On = "last-workday" }, "en-US").ShouldBe("every month on the last working day");
        Show(new() { On = "15", Every = "3m", Until = "2027-12-31" }, "en-US").ShouldBe("every 3 months on day 15, until Dec 31, 2027");
        Show(new() { Every = "3d" }, "zh-CN").ShouldBe("每 3 天");
        Show(new() { On = "first-workday" }, "zh-CN").ShouldBe("每月第一个工作日");
    }

    private static IEnumerable<string> Next(ScheduleTyped typed)
    {
        var (times, problems) = Read(typed, null);
        problems.Select(p => p.Key).ShouldBeEmpty();
        return Dates(times!.Cadence);
    }

    private static IEnumerable<string> Problems(ScheduleTyped typed) => Read(typed, null).Problems.Select(p => p.Key);

    private static IEnumerable<string> Dates(Cadence cadence) =>
        cadence.NextDates(Today.AddDays(-1)).Take(3).Select(date => date.ToString("O", CultureInfo.InvariantCulture));

    private static (CheckInTimes? Times, List<Problem> Problems) Read(ScheduleTyped typed, CheckInTimes? now)
    {
        var problems = new List<Problem>();
        return (new ScheduleReader(typed, now, Today, problems).Read(), problems);
    }
}
