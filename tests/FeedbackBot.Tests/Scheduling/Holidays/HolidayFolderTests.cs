using FeedbackBot.Playground.Host;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Scheduling.Holidays;

/// <summary>Holidays from the folder that configuration names: the file is the calendar's, and nothing else can be reached.</summary>
public sealed class HolidayFolderTests
{
    private const string Ada = "ada.keller@contoso.example";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Holidays_are_taken_from_the_folder_by_the_name_of_their_calendar()
    {
        var folder = Directory.CreateTempSubdirectory("holidays-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "us-ny.csv"), "date,name\n2026-11-26,Thanksgiving\n", Ct);
            await File.WriteAllTextAsync(
                Path.Combine(folder, "de.ics"), "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261225\r\nSUMMARY:Christmas Day\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", Ct);
            await File.WriteAllTextAsync(Path.Combine(folder, "de.csv"), "date,name\n2026-12-26,Boxing Day\n", Ct);
            await File.WriteAllTextAsync(Path.Combine(folder, "fr.csv"), "date,name\n2026-07-14,Bastille\n2026-02-30,\n", Ct);
            await File.WriteAllTextAsync(Path.Combine(folder, "..", Path.GetFileName(folder) + ".csv"), "date,name\n2026-12-01,Outside\n", Ct);
            await using var host = await Playgrounds.StartAsync(new PlaygroundOptions { Settings = new Dictionary<string, string?> { ["Scheduling:HolidayFolder"] = folder } }, Ct);

            Said(await host.SayAsync(Ada, "holiday import --calendar US-NY", Ct)).ShouldContain("Thanksgiving");
            var both = Said(await host.SayAsync(Ada, "holiday import --calendar de", Ct));
            (both.Contains("Christmas Day"), both.Contains("Boxing Day")).ShouldBe((true, true));
            Said(await host.SayAsync(Ada, "holiday import --calendar de", Ct)).ShouldContain("No new holidays");
            Said(await host.SayAsync(Ada, "holiday import --calendar fr", Ct)).ShouldContain("2 problems in the file");
            Said(await host.SayAsync(Ada, "holiday import --calendar it", Ct)).ShouldContain("Attach an iCalendar file");
            Said(await host.SayAsync(Ada, $"holiday import --calendar ../{Path.GetFileName(folder)}", Ct)).ShouldContain("cannot be the name of a calendar");
            Said(await host.SayAsync(Ada, "holiday list", Ct)).ShouldNotContain("Outside");

            // What is attached goes before what lies in the folder.
            Said(await host.AttachAsync(Ada, "it.csv", "date,name\n2026-12-08,Immacolata\n", "holiday import --calendar it", Ct)).ShouldContain("Immacolata");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
            File.Delete(folder + ".csv");
        }
    }

    private static string Said(IEnumerable<ChatMessage> messages) =>
        string.Join('\n', messages.Select(m => m.Text + System.Text.RegularExpressions.Regex.Unescape(m.Card?.ToJsonString() ?? "")));
}
