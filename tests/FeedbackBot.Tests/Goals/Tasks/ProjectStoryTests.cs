using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Tasks;

/// <summary>People of two departments who do something together for a time. Eve leads, though she is nobody's manager.</summary>
public sealed class ProjectStoryTests
{
    private const string Create = "project create \"Launch\" --lead eve.johnson@contoso.example --members \"bruno.silva@contoso.example, frida\" --until 2027-03-31";

    [Theory, BothEngines]
    public async Task The_lead_gives_the_groups_tasks_to_members_of_any_department_until_it_is_over(string engine)
    {
        await using var company = await StartAsync(engine, "2027-03-15 15:00");
        var made = await company.SayAsync(Omar, Create);
        made.ShouldContain("Eve Johnson · Operations · leads it");
        made.ShouldContain("Frida Holm · Product");
        await company.Host.RestAsync();
        Said(Last(company, Eve)).ShouldContain("Omar Haddad put you in charge of the project group Launch, until Wednesday, March 31, 2027");
        Said(Last(company, Frida)).ShouldContain("led by Eve Johnson");
        (await company.SayAsync(Bruno, "projects")).ShouldContain("Launch");
        (await company.SayAsync(Chloe, "project show launch")).ShouldContain("no project group");

        await company.SayAsync(Bruno, "task add \"Something of my own\" --due 2027-03-20");
        var given = await company.SayAsync(Eve, "task add \"Draw the posters\" --project launch --owner frida --due 2027-03-25");
        given.ShouldContain("project group Launch");
        given.ShouldContain("Each of the others of Launch has 1");
        given.ShouldNotContain("Something of my own");
        await company.Host.RestAsync();
        Said(Last(company, Frida)).ShouldContain("Eve Johnson gives you a task");
        (await company.SayAsync(Bruno, "project show launch")).ShouldContain("Draw the posters");
        (await company.SayAsync(Bruno, "task assign \"Draw the posters\" --to bruno")).ShouldContain("is changed by");
        (await company.SayAsync(Eve, "task add \"Elsewhere\" --owner frida --due 2027-03-25")).ShouldContain("is none of these");
        (await company.SayAsync(Eve, "task add \"Too late\" --project launch --owner frida --due 2027-04-01")).ShouldContain("the project group's last day, 2027-03-31");

        // Its last day has passed everywhere.
        await company.MoveToAsync("2027-04-01 15:00");
        (await company.SayAsync(Bruno, "projects")).ShouldNotContain("Launch");
        (await company.SayAsync(Bruno, "task show \"Draw the posters\"")).ShouldContain("no task");
        (await company.SayAsync(Eve, "task assign \"Draw the posters\" --to bruno")).ShouldContain("is none of these");
        (await company.SayAsync(Eve, "project add launch --members chloe")).ShouldContain("is over");
        (await company.SayAsync(Eve, "project show launch")).ShouldContain("Over; its last day was to be Wednesday, March 31, 2027");
        (await company.SayAsync(Frida, "tasks")).ShouldContain("Draw the posters");
        (await company.SayAsync(Omar, "project create Launch --until 2027-06-30")).ShouldContain("The project group is made");
    }

    [Theory, BothEngines]
    public async Task Who_is_in_it_is_decided_by_its_lead_and_bad_input_changes_nothing(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 15:00");
        var wrong = await company.SayAsync(Omar, "project create \"Launch\" --members \"nobody, frida\" --until 2027-01-03");
        wrong.ShouldContain("2027-01-03 has passed");
        wrong.ShouldContain("nobody");
        (await company.SayAsync(Omar, "project create \"Launch\"")).ShouldContain("Until when");
        (await company.SayAsync(Omar, "projects")).ShouldContain("You are in no project group");
        await company.SayAsync(Omar, Create);
        (await company.SayAsync(Ada, "project create launch --until 2027-02-01")).ShouldContain("There is a project group **launch** already");
        (await company.SayAsync(Chloe, "project create Mine --until 2027-02-01")).ShouldNotContain("is made");

        (await company.SayAsync(Bruno, "project add launch --members chloe")).ShouldContain("is decided by its lead");
        (await company.SayAsync(Eve, "project add launch --members chloe, bruno")).ShouldContain("Chloe Martin");
        (await company.SayAsync(Eve, "project remove launch --members frida")).ShouldNotContain("Frida Holm");
        (await company.SayAsync(Eve, "project remove launch --members frida")).ShouldContain("Frida Holm is not in");
        await company.Host.RestAsync();
        company.Host.Chat(Frida).ShouldContain(m => Said(m).Contains("took you out of the project group Launch"));
        (await company.SayAsync(Eve, "project remove launch --members eve")).ShouldContain("stays in it");
        (await company.SayAsync(Bruno, "project remove launch --members chloe")).ShouldContain("is decided by its lead");
        (await company.SayAsync(Bruno, "project remove launch --members bruno")).ShouldContain("You have left");
        (await company.SayAsync(Chloe, "project close launch")).ShouldContain("is decided by its lead");
        (await company.SayAsync(Eve, "project close launch")).ShouldContain("The project group is over");
        (await company.SayAsync(Chloe, "projects")).ShouldContain("You are in no project group");
    }

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
