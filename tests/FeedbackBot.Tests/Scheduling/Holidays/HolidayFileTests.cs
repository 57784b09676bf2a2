using System.Text;
using FeedbackBot.Scheduling.Holidays;
using FsCheck;
using FsCheck.Fluent;

namespace FeedbackBot.Tests.Scheduling.Holidays;

public sealed class HolidayFileTests
{
    private const int Year = 2026;

    [Fact]
    public void All_day_events_are_read_with_folded_lines_escapes_lengths_and_what_comes_round_every_year()
    {
        var file = Read(
            "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VTIMEZONE", "DTSTART:19700101T000000", "END:VTIMEZONE",
            "BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20261225", "DTEND;VALUE=DATE:20261227", "SUMMARY;LANGUAGE=en:Christmas\\, both", "  days", "BEGIN:VALARM", "SUMMARY:no", "END:VALARM", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20000101", "RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1", "EXDATE;VALUE=DATE:20270101", "SUMMARY:New Year", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY;COUNT=2", "DURATION:P1D", "SUMMARY:Leap day", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260501", "STATUS:CANCELLED", "END:VEVENT",
            "END:VCALENDAR");
        file.Problems.ShouldBeEmpty();
        file.Days.Select(d => $"{d.Date:yyyy-MM-dd} {d.Name}").ShouldBe(
        [
            "2026-12-25 Christmas, both days", "2026-12-26 Christmas, both days",
            "2025-01-01 New Year", "2026-01-01 New Year", "2028-01-01 New Year", "2029-01-01 New Year", "2030-01-01 New Year", "2031-01-01 New Year",
            "2028-02-29 Leap day",
        ]);
    }

    [Fact]
    public void Everything_that_is_wrong_is_named_with_its_line()
    {
        var file = Read(
            "BEGIN:VCALENDAR",
            "BEGIN:VEVENT", "DTSTART:20261224T100000Z", "SUMMARY:A meeting", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261301", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261126", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "SUMMARY:Thanksgiving", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261226", "DTEND;VALUE=DATE:20261220", "SUMMARY:Backwards", "END:VEVENT",
            "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260101", "DTEND;VALUE=DATE:20261231", "SUMMARY:Long", "END:VEVENT",
            "BEGIN:VEVENT", "SUMMARY:Never", "END:VCALENDAR");
        file.Problems.Select(p => (p.Line, p.Kind)).ShouldBe(
        [
            (3, HolidayProblemKind.HasTime), (6, HolidayProblemKind.NoName), (7, HolidayProblemKind.BadDate), (11, HolidayProblemKind.OtherRule),
            (16, HolidayProblemKind.EndsTooEarly), (21, HolidayProblemKind.TooLong), (24, HolidayProblemKind.Broken),
        ]);
    }

    [Fact]
    public void A_table_with_dates_and_names_is_read_in_both_languages()
    {
        Read("date;name", "2026-12-25;\"Christmas; the first day\"", "26.12.2026;Second day").Days.Select(d => (d.Date, d.Name)).ShouldBe(
            [(new(2026, 12, 25), "Christmas; the first day"), (new(2026, 12, 26), "Second day")]);
        Read("名称,日期", "国庆节,2026年10月1日").Days.ShouldHaveSingleItem().Date.ShouldBe(new DateOnly(2026, 10, 1));
        Read("date,name", "2026-12-25,", "25 December,Christmas", "2026-02-30,No day").Problems.Select(p => (p.Line, p.Kind)).ShouldBe(
            [(2, HolidayProblemKind.NoName), (3, HolidayProblemKind.BadDate), (4, HolidayProblemKind.BadDate)]);
        Read("day,what").Problems.ShouldHaveSingleItem().Kind.ShouldBe(HolidayProblemKind.NoColumns);
        Read("date,name").Problems.ShouldHaveSingleItem().Kind.ShouldBe(HolidayProblemKind.Empty);
        HolidayFile.Read([0x50, 0x4B, 3, 4, 0], Year).Problems.ShouldHaveSingleItem().Kind.ShouldBe(HolidayProblemKind.NotText);
    }

    [Fact]
    public void No_order_of_lines_breaks_it() => Check.QuickThrowOnFailure(Prop.ForAll(
        Arb.From(Gen.Elements(
            "BEGIN:VEVENT", "END:VEVENT", "BEGIN:VALARM", "END:VALARM", "END:VCALENDAR", "DTSTART;VALUE=DATE:20261225", "DTEND:20261226", "SUMMARY:Day", "DTEND:2026",
            "RRULE:FREQ=YEARLY;COUNT=99999999999", "RRULE:FREQ=YEARLY;UNTIL=2030", "RRULE:", "DURATION:P999W", "EXDATE:1,2,20261225T000000Z", " folded", "X;Y=\":\":z", ":", "").ListOf()),
        lines =>
        {
            var file = Read(["BEGIN:VCALENDAR", .. lines]);
            file.Days.ShouldAllBe(d => d.Date.Year >= 1900 && d.Name.Length > 0);
        }));

    private static HolidayFile Read(params string[] lines) => HolidayFile.Read(Encoding.UTF8.GetBytes(string.Join("\r\n", lines)), Year);
}
