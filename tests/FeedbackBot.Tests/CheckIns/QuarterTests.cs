using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using static FeedbackBot.Tests.CheckIns.QuarterModel;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>A quarter with everything that happens in one; it takes minutes, so it runs with its category only.</summary>
[Trait("Category", "Slow")]
public sealed class QuarterTests
{
    private const string Admin = Quarter.Admin;

    private static readonly DayOfWeek[] Weekend = [DayOfWeek.Saturday, DayOfWeek.Sunday];

    [Fact]
    public async Task A_quarter_brings_everybody_exactly_the_cards_of_a_plain_calendar()
    {
        await using var quarter = await Quarter.StartAsync("2026-10-05T05:00:00Z");
        await SetUpAsync(quarter);
        await LiveAsync(quarter);
        await quarter.AtAsync("2027-01-04T12:00:00Z");

        var expected = quarter.Model.Cards.ToLookup(c => (c.Person, c.CheckIn), c => c.At);
        var came = quarter.Cards().ToLookup(c => (c.Person, c.CheckIn), c => c.At);
        var wrong = new List<string>();
        foreach (var key in expected.Select(g => g.Key).Union(came.Select(g => g.Key)).Order())
        {
            var (missing, surplus) = Differences([.. expected[key].Order()], [.. came[key].Order()]);
            wrong.AddRange(missing.Select(at => $"{key} is missing {at:u}"));
            wrong.AddRange(surplus.Select(at => $"{key} has {at:u} too much"));
        }

        wrong.ShouldBeEmpty($"{wrong.Count} differences of {quarter.Model.Cards.Count}\n{string.Join('\n', quarter.Replies)}\n{string.Join('\n', quarter.Host.Log.Lines)}");
        quarter.Model.Cards.Count.ShouldBeGreaterThan(3500);
    }

    private static Task SetUpAsync(Quarter quarter) => quarter.AtAsync(
        "2026-10-05T06:07:00Z",
        model =>
        {
            var since = Utc("2026-10-05T06:07:00Z");
            model.CheckIns.Add("Daily", new Recurring
            {
                Name = "Daily",
                Dates = d => !Weekend.Contains(d.DayOfWeek),
                At = new TimeOnly(9, 0),
                Closes = new TimeOnly(12, 0),
                Since = since,
            });
            model.CheckIns.Add("Weekly", new Recurring
            {
                Name = "Weekly",
                Dates = d => d.DayOfWeek == DayOfWeek.Thursday,
                At = new TimeOnly(15, 0),
                Closes = new TimeOnly(10, 0),
                Holidays = "next",
                Since = since,
            });
            model.CheckIns.Add("Monthly", new Recurring
            {
                // The last working days of these months, by the wall calendar.
                Name = "Monthly",
                Team = "Ops",
                At = new TimeOnly(13, 0),
                Closes = new TimeOnly(17, 0),
                Holidays = "previous",
                Since = since,
                Dates = d => d == Date("2026-10-30") || d == Date("2026-11-30") || d == Date("2026-12-31"),
            });
            foreach (var (calendar, date) in Holidays)
                model.Holidays.Add((calendar, Date(date)));
            model.People["p08"].Away.Add((Date("2026-10-12"), Date("2026-10-23")));
            model.People["p09"].Away.Add((Date("2026-11-05"), Date("2026-11-05")));
            model.People["p10"].Away.Add((Date("2026-10-29"), Date("2026-10-29")));
            model.People["p20"].Away.Add((Date("2026-12-24"), Date("2027-01-02")));
            model.People["p01"].Away.Add((Date("2026-11-09"), Date("2026-11-13")));
        },
        [
            (Admin, "checkin create Daily --everyone --days weekdays --at 09:00 --closes 12:00 --ask \"What now?\""),
            (Admin, "checkin create Weekly --everyone --days thu --at 15:00 --closes 10:00 --holidays next --ask \"What did you finish?\""),
            (Admin, "checkin create Monthly --team Ops --on last-workday --at 13:00 --closes 17:00 --holidays previous --ask \"What changed?\""),
            .. Holidays.Select(h => (Admin, $"holiday add {h.Date} \"A day off\" --calendar {h.Calendar}")),
            ("p08", "ooo 2026-10-12..2026-10-23"),
            ("p09", "ooo 2026-11-05"),
            ("p10", "ooo 2026-10-29"),
            ("p20", "ooo 2026-12-24..2027-01-02"),
            ("p01", "ooo 2026-11-09..2026-11-13"),
        ]);

    private static async Task LiveAsync(Quarter quarter)
    {
        // 09:07 in New York: the daily card of p18, who leaves, is out.
        await quarter.ImportAsync("2026-10-14T13:07:00Z", model => model.People["p18"].IsActive = false);

        // 11:07 in London: p65 joins with an hour left.
        await quarter.ImportAsync("2026-10-20T10:07:00Z", model => model.People.Add("p65", Quarter.NewPerson(65, "Ops")));

        // Thursday: the weekly card is out from Sydney to London. Wednesdays from now on; New York still has today's.
        await quarter.AtAsync("2026-10-29T15:37:00Z", model =>
        {
            var weekly = model.CheckIns["Weekly"];
            weekly.Dates = d => d.DayOfWeek == DayOfWeek.Wednesday;
            (weekly.At, weekly.Closes) = (new TimeOnly(16, 0), new TimeOnly(11, 0));
        }, (Admin, "checkin edit Weekly --days wed --at 16:00"));

        // The last working day of October, 14:07 in London: p41 is moved to Ops.
        await quarter.ImportAsync("2026-10-30T14:07:00Z", model => model.People["p41"].Team = "Ops");

        await quarter.AtAsync("2026-11-03T12:07:00Z", model =>
        {
            model.People["p16"].Times["Daily"] = new TimeOnly(7, 30);
            model.People["p17"].Times["Daily"] = new TimeOnly(11, 30);
            model.People["p22"].Muted["Daily"] = Date("2026-11-20");
        }, ("p16", "checkin time Daily 07:30"), ("p17", "checkin time Daily 11:30"), ("p22", "checkin mute Daily --until 2026-11-20"));

        // p01 is back on Wednesday, 10:07 in London, and has the morning's card then.
        await quarter.AtAsync("2026-11-11T10:07:00Z", model =>
        {
            model.People["p01"].Away.Clear();
            model.People["p01"].Away.Add((Date("2026-11-09"), Date("2026-11-10")));
        }, ("p01", "back"));

        // 12:07 in Berlin and 11:07 in London, where cards are out: later from now on.
        await quarter.AtAsync("2026-11-25T11:07:00Z", model =>
        {
            var daily = model.CheckIns["Daily"];
            (daily.At, daily.Closes) = (new TimeOnly(10, 0), new TimeOnly(13, 0));
        }, (Admin, "checkin edit Daily --at 10:00 --closes 13:00"));

        // 11:07 in Berlin: p08 has the day's card, and flies to New York.
        await quarter.ImportAsync("2026-12-02T10:07:00Z", model => model.People["p08"].Zone = TimeZoneInfo.FindSystemTimeZoneById("America/New_York"));

        await quarter.AtAsync("2026-12-09T11:00:00Z");
        await quarter.Host.RestartBotAsync(brutal: true);

        // Every other week, from Wednesday the 16th on.
        await quarter.AtAsync("2026-12-10T20:07:00Z", model =>
            model.CheckIns["Weekly"].Dates = d => d.DayOfWeek == DayOfWeek.Wednesday && (d.DayNumber - Date("2026-12-16").DayNumber) % 14 == 0,
            (Admin, "checkin edit Weekly --every 2w"));

        // 14:37 in Berlin: New York is yet to be asked, and is not.
        await quarter.AtAsync("2026-12-22T13:37:00Z", model => model.CheckIns["Daily"].PausedUntil = Date("2026-12-29"),
            (Admin, "checkin pause Daily --until 2026-12-29"));
    }

    private static readonly (string Calendar, string Date)[] Holidays =
    [
        ("cn", "2026-10-05"), ("cn", "2026-10-06"), ("cn", "2026-10-07"), ("cn", "2026-10-08"), ("jp", "2026-11-03"), ("us", "2026-11-26"),
        ("in", "2026-10-20"), ("de", "2026-12-25"), ("uk", "2026-12-25"), ("uk", "2026-12-28"), ("us", "2026-12-25"), ("au", "2026-12-25"),
        ("au", "2026-12-30"), ("us", "2026-12-30"), ("jp", "2026-12-31"), ("de", "2026-12-31"), ("de", "2027-01-01"), ("uk", "2027-01-01"), ("us", "2027-01-01"), ("jp", "2027-01-01"),
    ];

    /// <summary>A card may come a little after its time, never before it.</summary>
    private static (IReadOnlyList<DateTimeOffset> Missing, IReadOnlyList<DateTimeOffset> Surplus) Differences(List<DateTimeOffset> expected, List<DateTimeOffset> came)
    {
        var missing = expected.Where(at => !came.Remove(came.Find(c => c >= at && c < at.AddMinutes(10)))).ToList();
        return (missing, came);
    }
}
