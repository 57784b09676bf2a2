using System.Globalization;
using FeedbackBot.Common;
using FeedbackBot.People.Absences;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.People.Absences;

public sealed class AbsenceTextTests
{
    /// <summary>A Saturday.</summary>
    private static readonly DateOnly Today = new(2026, 11, 21);

    private static readonly Arbitrary<(DateOnly Today, DateRange Days)> Ranges = Arb.From(
        from today in Gen.Choose(0, 3000)
        from ahead in Gen.Choose(0, AbsenceText.FurthestAhead)
        from days in Gen.Choose(0, Absence.MostDays - 1)
        let start = new DateOnly(2024, 1, 1).AddDays(today)
        select (start, new DateRange(start.AddDays(ahead), start.AddDays(ahead + days))));

    [Theory]
    [InlineData("today", "2026-11-21..2026-11-21")]
    [InlineData("今天", "2026-11-21..2026-11-21")]
    [InlineData("Tomorrow", "2026-11-22..2026-11-22")]
    [InlineData("明天", "2026-11-22..2026-11-22")]
    [InlineData("后天", "2026-11-23..2026-11-23")]
    [InlineData("monday", "2026-11-23..2026-11-23")]
    [InlineData("on Sat", "2026-11-21..2026-11-21")]
    [InlineData("周一", "2026-11-23..2026-11-23")]
    [InlineData("next friday", "2026-11-27..2026-11-27")]
    [InlineData("下周一", "2026-11-23..2026-11-23")]
    [InlineData("星期天", "2026-11-22..2026-11-22")]
    [InlineData("until friday", "2026-11-21..2026-11-27")]
    [InlineData("到周五", "2026-11-21..2026-11-27")]
    [InlineData("直到下周五为止", "2026-11-21..2026-11-27")]
    [InlineData("till 24 Dec inclusive", "2026-11-21..2026-12-24")]
    [InlineData("2026-12-24..2027-01-02", "2026-12-24..2027-01-02")]
    [InlineData("2026-12-24…2027-01-02", "2026-12-24..2027-01-02")]
    [InlineData("2026/12/24 – 2027/1/2", "2026-12-24..2027-01-02")]
    [InlineData("24.12.-2.1.", "2026-12-24..2027-01-02")]
    [InlineData("24.12. - 2.1.2027", "2026-12-24..2027-01-02")]
    [InlineData("24.12..2.1.", "2026-12-24..2027-01-02")]
    [InlineData("Dec 24 to Jan 2", "2026-12-24..2027-01-02")]
    [InlineData("from 24th December 2026 through January 2nd, 2027", "2026-12-24..2027-01-02")]
    [InlineData("12月24日至1月2日", "2026-12-24..2027-01-02")]
    [InlineData("２０２６年１２月２４日到2027年1月2日", "2026-12-24..2027-01-02")]
    [InlineData("monday to wednesday", "2026-11-23..2026-11-25")]
    [InlineData("从下周一开始到周三", "2026-11-23..2026-11-25")]
    [InlineData("tomorrow-tue", "2026-11-22..2026-11-24")]
    [InlineData("for 3 days", "2026-11-21..2026-11-23")]
    [InlineData("2周", "2026-11-21..2026-12-04")]
    [InlineData("this week", "2026-11-21..2026-11-22")]
    [InlineData("下周", "2026-11-23..2026-11-29")]
    [InlineData("29 feb 2028", "2028-02-29..2028-02-29")]
    public void What_people_write_is_understood(string typed, string days) =>
        AbsenceText.Read(typed, Today).ShouldBeOfType<AbsenceReading.Understood>().Days.ToString().ShouldBe(days);

    [Theory]
    [InlineData("", AbsenceMistake.Nothing)]
    [InlineData("soon", AbsenceMistake.NotUnderstood)]
    [InlineData("until", AbsenceMistake.NotUnderstood)]
    [InlineData("friday maybe", AbsenceMistake.NotUnderstood)]
    [InlineData("until friday please", AbsenceMistake.NotUnderstood)]
    [InlineData("3/4", AbsenceMistake.Ambiguous)]
    [InlineData("31.2.", AbsenceMistake.NoSuchDay)]
    [InlineData("2027-02-29", AbsenceMistake.NoSuchDay)]
    [InlineData("until 2026-13-01", AbsenceMistake.NoSuchDay)]
    [InlineData("2026-11-20", AbsenceMistake.Past)]
    [InlineData("until 20.11.", AbsenceMistake.Past)]
    [InlineData("2026-11-16..2026-11-27", AbsenceMistake.Past)]
    [InlineData("this monday", AbsenceMistake.Past)]
    [InlineData("2026-12-24..2026-12-20", AbsenceMistake.Reversed)]
    [InlineData("24.12.-20.12.", AbsenceMistake.Reversed)]
    [InlineData("from monday", AbsenceMistake.NoEnd)]
    [InlineData("从下周一起", AbsenceMistake.NoEnd)]
    [InlineData("until 2028-01-01", AbsenceMistake.TooLong)]
    [InlineData("400 days", AbsenceMistake.TooLong)]
    [InlineData("2062-12-24..2062-12-31", AbsenceMistake.TooFar)]
    public void What_cannot_be_meant_is_named(string typed, object mistake) =>
        AbsenceText.Read(typed, Today).ShouldBeOfType<AbsenceReading.Wrong>().Mistake.ShouldBe((AbsenceMistake)mistake);

    [Fact]
    public void Any_range_is_read_as_it_is_written_in_either_language() => Check.QuickThrowOnFailure(Prop.ForAll(Ranges, @case =>
    {
        var (today, days) = @case;
        string[] forms =
        [
            days.ToString(),
            string.Create(CultureInfo.InvariantCulture, $"{days.From:d MMMM yyyy} to {days.To:MMM d, yyyy}"),
            string.Create(CultureInfo.InvariantCulture, $"{days.From:yyyy年M月d日}至{days.To:yyyy年M月d日}"),
            string.Create(CultureInfo.InvariantCulture, $"{days.From:d.M.yyyy}-{days.To:d.M.yyyy}"),
        ];
        foreach (var form in forms)
            AbsenceText.Read(form, today).ShouldBe(new AbsenceReading.Understood(days), form);
    }));

    [Fact]
    public void Weekdays_mean_the_same_in_either_language() => Check.QuickThrowOnFailure(Prop.ForAll(Ranges, @case =>
    {
        var day = @case.Days.To.DayOfWeek;
        foreach (var (english, chinese) in new[] { ("", ""), ("until ", "到"), ("next ", "下周"), ("until next ", "到下周") })
        {
            var said = AbsenceText.Read(english + day, @case.Today);
            AbsenceText.Read(chinese + (chinese.EndsWith('周') ? "" : "星期") + "日一二三四五六"[(int)day], @case.Today).ShouldBe(said);
            said.ShouldBeOfType<AbsenceReading.Understood>().Days.To.DayOfWeek.ShouldBe(day);
        }
    }));

    [Fact]
    public void Nothing_typed_breaks_it_and_what_it_understands_is_possible() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements("until", "friday", "24.12.", "-", "..", "2026", "-12-", "31", "feb", "2027-02-30", "周", "五", "到", "9999", "年", " ", "0", "next", "days", "today", "1/2")
            .ListOf().Select(parts => string.Concat(parts))),
        typed =>
        {
            if (AbsenceText.Read(typed, Today) is not AbsenceReading.Understood { Days: var days })
                return;
            days.From.ShouldBeGreaterThanOrEqualTo(Today);
            days.Days.ShouldBeInRange(1, Absence.MostDays);
        }));
}
