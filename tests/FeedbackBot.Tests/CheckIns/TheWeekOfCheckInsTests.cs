using System.Text.Json.Nodes;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Eight days over three zones, with Berlin's change of clocks on Sunday, 25 October 2026, in the middle.</summary>
public sealed class TheWeekOfCheckInsTests
{
    private const string Create =
        "checkin create “Daily” --team ops --days weekdays --at 14:00 --closes 18:00 --ask \"What did you finish?\" "
        + "--ask “mood： How was your day?” --ask \"blocker: Anything in your way?\"";

    // By the wall calendar: 14:00 is 12:00 UTC in Berlin until the 25th and 13:00 after it, 18:00 UTC in New York
    // (which changes a week later), 06:00 UTC in Shanghai. Eve does not work on Fridays.
    private static readonly string[] Berlin = ["2026-10-23 12:00", "2026-10-26 13:00", "2026-10-27 13:00", "2026-10-28 13:00", "2026-10-29 13:00", "2026-10-30 13:00"];
    private static readonly string[] NewYork = ["2026-10-23 18:00", "2026-10-26 18:00", "2026-10-27 18:00", "2026-10-28 18:00", "2026-10-29 18:00", "2026-10-30 18:00"];
    private static readonly string[] Shanghai = ["2026-10-23 06:00", "2026-10-26 06:00", "2026-10-27 06:00", "2026-10-28 06:00", "2026-10-29 06:00", "2026-10-30 06:00"];

    [Theory, BothEngines]
    public async Task Everybody_is_asked_once_a_working_day_at_two_in_the_afternoon_wherever_they_are(string engine)
    {
        await using var company = await StartAsync(engine, "2026-10-22 20:00");
        var created = await company.SayAsync(Ada, Create);
        created.ShouldContain("Daily is set up", customMessage: string.Join('\n', company.Host.Log.Lines));
        created.ShouldContain("asks 5 people");
        created.ShouldContain("Eve Johnson (not a working day)");

        await company.MoveToAsync("2026-10-23 12:30");
        var asked = company.Prompts(Bruno, "Daily").Single();
        var answer = new JsonObject { ["q1"] = "Shipped the *release*", ["q2"] = "4", ["q3"] = "No access" };
        var answered = await company.PressAsync(Bruno, asked, "Send", answer);
        answered.Status.ShouldBe(200);
        Said(company.Now(Bruno, asked)).ShouldContain(" good\"");
        await company.MoveToAsync("2026-10-31 12:00");

        foreach (var (people, opened) in new[] { ((string[])[Omar, Bruno, Chloe], Berlin), ([Dan], NewYork), ([Eve], NewYork[1..5]), ([Qiang], Shanghai) })
        {
            foreach (var person in people)
                company.Prompts(person, "Daily").Select(m => m.At).ShouldBe(opened.Select(Utc), $"{person}\n{string.Join('\n', company.Host.Log.Lines)}");
        }

        foreach (var person in (string[])[Omar, Chloe, Dan, Eve])
            company.Prompts(person, "Daily").ShouldAllBe(m => m.Edited && Said(m).Contains("This round closed"));
        company.Prompts(Qiang, "Daily").ShouldAllBe(m => Said(m).Contains("截止") && !Said(m).Contains("Input."));
        Said(company.Now(Bruno, asked)).ShouldContain("Shipped the \\\\*release\\\\*");
        company.Prompts(Frida, "Daily").ShouldBeEmpty();
        (await company.SayAsync(Bruno, "my checkins")).ShouldContain("Shipped the");
        (await company.SayAsync(Omar, "blockers")).ShouldContain("No access");
        (await company.SayAsync(Frida, "blockers")).ShouldContain("No open blockers");
    }
}
