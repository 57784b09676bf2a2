using FeedbackBot.Tests.Goals.KpiValues;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Tasks;

public sealed class TaskWatchTests
{
    [Theory, BothEngines]
    public async Task What_is_late_on_the_way_to_a_goal_reaches_its_owner_once_and_then_the_managers_digest(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        await AgreedGoal.PutAsync(company);
        await company.SayAsync(Bruno, "task add \"Choose the agency\" --goal \"Keep more customers\" --due 2027-01-05");
        await company.SayAsync(Bruno, "task add \"Write the brief\" --goal \"Keep more customers\" --due 2027-01-15 --after \"Choose the agency\"");
        await company.SayAsync(Omar, "task add \"Secret tender\" --due 2027-01-05");
        await company.SayAsync(Omar, "task move \"Write the brief\" --after \"Secret tender\"");
        await company.SayAsync(Bruno, "task add \"Book the hall\" --goal \"Keep more customers\" --due 2027-01-11 --buffer 4");
        await company.SayAsync(Omar, "task add \"Hire help\" --goal \"Keep more customers\" --owner chloe --due 2027-01-05");
        await company.MoveToAsync("2027-01-08 12:00");
        var told = Warnings(company, "Choose the agency");
        told.ShouldHaveSingleItem();
        told[0].ShouldContain("The task **Hire help** is overdue");

        // What they do themselves is on the card of their day, once.
        told[0].ShouldNotContain("The task **Choose the agency** is overdue");
        company.Host.Chat(Bruno).Count(m => m.FromBot && Said(m).Contains("Your tasks today") && Said(m).Contains("Choose the agency") && Said(m).Contains("Overdue")).ShouldBeGreaterThan(0);
        told[0].ShouldContain("The task **Write the brief** waits for **Choose the agency**, which is late");
        told[0].ShouldContain("The task **Write the brief** waits for something of Omar Haddad that is late");
        Warnings(company, "Book the hall").ShouldBeEmpty();
        Warnings(company, "Secret tender").ShouldBeEmpty();
        var digest = await company.SayAsync(Omar, "digest");
        digest.ShouldContain("Choose the agency");
        digest.ShouldContain("Book the hall");

        await company.SayAsync(Bruno, "task done choose the agency");
        await company.MoveToAsync("2027-01-09 12:00");
        (await company.SayAsync(Omar, "digest")).ShouldNotContain("Choose the agency");
    }

    private static IReadOnlyList<string> Warnings(Company company, string words) =>
        [.. company.Host.Chat(Bruno).Where(m => m.FromBot).Select(Said).Where(s => s.Contains(words) && s.Contains("The task **"))];
}
