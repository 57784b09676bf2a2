using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Scheduling.Holidays;

/// <summary>Holidays as an admin keeps them: the real host, over the wire.</summary>
public sealed class HolidaysInChatTests
{
    private const string Ada = "ada.keller@contoso.example";
    private const string Bruno = "bruno.silva@contoso.example";

    private const string Calendar =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas Day\r\nEND:VEVENT\r\n"
        + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261226\r\nSUMMARY:Boxing Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_admin_adds_imports_lists_and_removes_holidays_and_gives_people_their_calendar()
    {
        await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { Start = new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero) }, Ct);
        Said(await host.SayAsync(Ada, "holiday add 2026-12-25 \"Xmas\" --calendar DE", Ct)).ShouldContain("is a holiday of the calendar **de** now");
        Said(await host.SayAsync(Ada, "holiday add 2026-12-25 \"Christmas\" --calendar de", Ct)).ShouldContain("was Xmas");
        Said(await host.SayAsync(Ada, "holiday add 25-12 \"\" --calendar \"a/b\"", Ct)).ShouldContain("cannot be the name of a calendar");

        var imported = Said(await host.AttachAsync(Ada, "de.ics", Calendar, "holiday import --calendar de", Ct));
        imported.ShouldContain("Boxing Day");
        imported.ShouldNotContain("Christmas Day");
        Said(await host.AttachAsync(Ada, "de.ics", Calendar, "holiday import --calendar de", Ct)).ShouldContain("No new holidays");
        var faulty = Said(await host.AttachAsync(Ada, "fr.csv", "date,name\n2026-07-14,Bastille\n2026-02-30,\n", "holiday import --calendar fr", Ct));
        faulty.ShouldContain("2 problems in the file");
        faulty.ShouldContain("Line 3");
        Said(await host.SayAsync(Ada, "holiday list --calendar fr", Ct)).ShouldContain("none from this year on");
        Said(await host.SayAsync(Ada, "holiday list", Ct)).ShouldContain("Sat 2026-12-26 – Boxing Day (de)");

        Said(await host.SayAsync(Ada, "people calendar DE --for Bruno", Ct)).ShouldContain("calendar **de**");
        Said(await host.SayAsync(Bruno, "whoami", Ct)).ShouldContain("\"value\":\"de\"");
        Said(await host.SayAsync(Bruno, "ooo 2026-12-24..2026-12-31", Ct)).ShouldContain("8 days, working days among them: 5");
        Said(await host.SayAsync(Ada, "people calendar us --for Bruno", Ct)).ShouldContain("none in it yet");

        Said(await host.SayAsync(Ada, "holiday remove 2026-12-26 --calendar de", Ct)).ShouldContain("is no holiday of the calendar **de** any more");
        Said(await host.SayAsync(Ada, "holiday remove 2026-12-26 --calendar de", Ct)).ShouldContain("holiday list --calendar de");
        Said(await host.SayAsync(Ada, "holiday import --calendar de", Ct)).ShouldContain("Attach an iCalendar file");
        foreach (var command in new[] { "holiday list", "holiday remove 2026-12-25 --calendar de", "people calendar de" })
            Said(await host.SayAsync(Bruno, command, Ct)).ShouldContain("Ada Keller", Case.Sensitive, command);
        Said(await host.SayAsync(Ada, "audit", Ct)).ShouldContain("holiday.import");
    }

    private static string Said(IEnumerable<ChatMessage> messages) =>
        string.Join('\n', messages.Select(m => m.Text + System.Text.RegularExpressions.Regex.Unescape(m.Card?.ToJsonString() ?? "")));
}
