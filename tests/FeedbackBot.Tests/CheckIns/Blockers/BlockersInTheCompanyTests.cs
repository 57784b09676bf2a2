using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns.Blockers;

/// <summary>The real bot over HTTP: Bruno reports to Omar, and Omar to Ada. All three live in Berlin.</summary>
public sealed class BlockersInTheCompanyTests
{
    private const string Create =
        "checkin create \"Weekly\" --team ops --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\" --ask \"blocker: Anything in your way?\"";

    [Theory, BothEngines]
    public async Task What_nobody_reacts_to_comes_back_to_owner_and_manager_and_then_one_further_up(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-05 20:00");
        (await company.SayAsync(Ada, Create)).ShouldContain("Weekly");
        await company.MoveToAsync("2026-11-06 13:30");
        var asked = company.Prompts(Bruno, "Weekly").Single();
        (await company.PressAsync(Bruno, asked, "Send", new JsonObject { ["q1"] = "Some", ["q2"] = "No *access*" })).Status.ShouldBe(200);

        // Three working days later, on Wednesday at half past two, to the full hour.
        await company.MoveToAsync("2026-11-11 13:59");
        (Raised(company, Bruno).Count + Raised(company, Omar).Count).ShouldBe(0);
        await company.MoveToAsync("2026-11-12 09:00");
        Raised(company, Bruno).Single().At.ShouldBe(Utc("2026-11-11 14:00"));
        Said(Raised(company, Omar).Single()).ShouldContain("No \\\\*access");
        Raised(company, Ada).ShouldBeEmpty();

        await company.MoveToAsync("2026-11-17 09:00");
        var brought = Raised(company, Ada).Single();
        (Raised(company, Bruno).Count, Raised(company, Omar).Count).ShouldBe((1, 1));
        await company.PressAsync(Ada, brought, "Comment", new JsonObject { ["comment"] = "I call IT" });
        foreach (var person in (string[])[Bruno, Omar])
            company.Host.Chat(person).Count(m => Said(m).Contains("Ada Keller wrote about a blocker")).ShouldBe(1);

        var asking = Raised(company, Bruno).Single();
        await company.PressAsync(Bruno, asking, "Solved");
        Said(company.Now(Bruno, asking)).ShouldContain("✓ Solved");
        await company.MoveToAsync("2026-12-03 09:00");

        // Those that were answered say so now; nothing came after them.
        (Raised(company, Bruno).Count, Raised(company, Omar).Count, Raised(company, Ada).Count).ShouldBe((0, 1, 0));
        (await company.SayAsync(Omar, "blockers")).ShouldContain("No open blockers");
    }

    private static List<ChatMessage> Raised(Company company, string person) =>
        [.. company.Host.Chat(person).Where(m => m.FromBot && (Said(m).Contains("Still in the way?") || Said(m).Contains("Nobody has reacted for")))];
}
