using System.Text.RegularExpressions;
using FeedbackBot.People;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Roles;

/// <summary>A goal of a role, from the template to what each person of the role has agreed on.</summary>
public sealed class RoleStoryTests
{
    private const string Create =
        "goal create \"Answer fast\" --role \"site engineer\" --period 2027-Q1 --weight 100 --kpi \"Tickets open: 50 -> 20; weight 60; source Desk; guard rework > 5 cap 80\" --kpi \"Rework: 9 -> 4; weight 40; source Desk\"";

    [Theory, BothEngines]
    public async Task Everybody_of_the_role_is_proposed_a_goal_of_their_own_once_and_newcomers_too(string engine)
    {
        await using var company = await PublishedAsync(engine);
        (await company.StoredAsync()).Count(row => row.Table == "Goals").ShouldBe(4);
        var proposed = Last(company, Bruno);
        Said(proposed).ShouldContain("Omar Haddad proposes a goal to you");
        Said(proposed).ShouldContain("rework-bruno-silva");
        await company.PressAsync(Bruno, proposed, "Agree");
        await company.PressAsync(Dan, Last(company, Dan), "Do not go along");
        (await company.SayAsync(Frida, "goals company")).ShouldContain("1 of 3 people agreed");
        (await company.SayAsync(Frida, "goal show answer fast")).ShouldContain("Everybody with the role gets it");
        (await company.SayAsync(Omar, "goals tree")).ShouldContain("Role Site engineer");

        await BecomeAsync(company, Eve, "Site engineer");
        await company.MoveToAsync("2026-12-16 15:00");
        (await company.StoredAsync()).Count(row => row.Table == "Goals").ShouldBe(5);
        Said(Last(company, Eve)).ShouldContain("Answer fast");
        await company.MoveToAsync("2026-12-18 15:00");
        (await company.StoredAsync()).Count(row => row.Table == "Goals").ShouldBe(5);

        await company.SayAsync(Bruno, "goal update \"tickets open\" 35 --at 2026-12-18");
        (await company.SayAsync(Bruno, "kpi values tickets-open-bruno-silva")).ShouldNotContain("no KPI");
    }

    [Theory, BothEngines]
    public async Task A_change_of_the_template_is_offered_and_who_leaves_the_role_keeps_the_goal_and_is_asked(string engine)
    {
        await using var company = await PublishedAsync(engine);
        await company.PressAsync(Bruno, Last(company, Bruno), "Agree");
        var dans = Last(company, Dan);
        await company.SayAsync(Omar, "goal show answer fast");
        var shown = Last(company, Omar);
        await company.PressAsync(Omar, shown, "Ask for a change");
        await company.PressAsync(Omar, shown, "Propose this", new()
        {
            ["kpis"] = "Tickets open: 50 -> 10; weight 60; source Desk; guard rework > 5 cap 80\nRework: 9 -> 4; weight 40; source Desk",
            ["weight"] = "100",
            ["reason"] = "A new desk",
        });
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        await company.MoveToAsync("2026-12-15 15:00");
        var offered = Last(company, Bruno);

        // Who had not answered has one question, not two.
        Said(company.Now(Dan, dans)).ShouldContain("changed before you answered it");
        Said(company.Now(Dan, dans)).ShouldNotContain("Agree");
        Said(Last(company, Dan)).ShouldContain("from 50 to 10");
        Said(offered).ShouldContain("A new desk");
        Said(offered).ShouldContain("from 50 to 20 → from 50 to 10");
        await company.PressAsync(Bruno, offered, "Do not go along");
        (await company.SayAsync(Bruno, "goal show answer fast")).ShouldContain("from 50 to 20");
        await company.MoveToAsync("2026-12-17 15:00");
        Said(Last(company, Bruno)).ShouldNotContain("waits for your answer");

        await BecomeAsync(company, Bruno, "Planner");
        await company.MoveToAsync("2026-12-18 15:00");
        var asked = Last(company, Bruno);
        Said(asked).ShouldContain("You no longer have the role “Site engineer”");
        Said(asked).ShouldContain("Ask for a change");
        await company.MoveToAsync("2026-12-21 15:00");
        Last(company, Bruno).Id.ShouldBe(asked.Id);
    }

    [Theory, BothEngines]
    public async Task A_role_that_nobody_has_or_that_is_not_below_one_is_said(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 14:00");
        (await company.SayAsync(Omar, Create.Replace("site engineer", "Site enginer"))).ShouldContain("Nobody has the role “Site enginer”. Perhaps **Site engineer**");
        (await company.SayAsync(Bruno, Create)).ShouldContain("set by admins");
        (await company.SayAsync(Omar, Create.Replace("site engineer", "Designer"))).ShouldContain("set by admins");
        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "Goals");
    }

    [Theory, BothEngines]
    public async Task Who_makes_a_template_for_their_own_role_has_agreed_unless_something_keeps_it_from_being_agreed(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 14:00");
        await BecomeAsync(company, Ada, "Head of all");
        foreach (var (name, weight) in new[] { ("Answer fast", 0), ("Write less", 60) })
        {
            await company.SayAsync(Ada, $"goal create \"{name}\" --role \"Head of all\" --period 2027-Q1 --weight {weight} --kpi \"{name} a day: 50 -> 20; source Desk\"");
            await company.PressAsync(Ada, Last(company, Ada), "Propose");
        }

        await company.MoveToAsync("2026-12-14 14:30");
        var own = await company.SayAsync(Ada, "goals");
        StatusOf(own, "Answer fast").ShouldContain("agreed");
        StatusOf(own, "Write less").ShouldContain("waits for your answer");
        await company.PressAsync(Ada, company.Host.Chat(Ada).Last(m => m.FromBot && Said(m).Contains("\"Agree\"")), "Agree");
        StatusOf(await company.SayAsync(Ada, "goals"), "Write less").ShouldContain("waits for your answer");
    }

    [Theory, BothEngines]
    public async Task A_formula_names_the_kpis_of_whoever_has_the_role_whatever_script_their_name_is_in(string engine)
    {
        await using var company = await StartAsync(engine, "2026-12-14 14:00");
        await company.SayAsync(Omar, "goal create \"Sell more\" --role \"site engineer\" --period 2027-Q1 --weight 100 --kpi \"Sales: 50 -> 80; weight 60; source Shop\" --kpi \"Mix: formula 0.5 * sales.points; weight 40; source Shop\"");
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        await company.MoveToAsync("2026-12-15 03:00");
        Said(Last(company, Qiang)).ShouldContain("sales-王强.points");
        await company.PressAsync(Qiang, Last(company, Qiang), "同意");
        (await company.SayAsync(Frida, "goals company")).ShouldContain("1 of 3 people agreed");
    }

    private static async Task<Company> PublishedAsync(string engine)
    {
        var company = await StartAsync(engine, "2026-12-14 14:00");
        await company.SayAsync(Omar, Create);
        await company.PressAsync(Omar, Last(company, Omar), "Propose");
        await company.Host.RestAsync();
        await company.PressAsync(Ada, Last(company, Ada), "Agree");
        await company.MoveToAsync("2026-12-14 14:30");
        return company;
    }

    private static Task<bool> BecomeAsync(Company company, string email, string role) => company.Host.Services.GetRequiredService<WorkRunner>().RunAsync(
        async services =>
        {
            var ct = CancellationToken.None;
            var person = await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Email == email, ct);
            person.Update(new PersonFacts(person.Name, person.Email, person.ManagerId, person.Department, person.Team, role, person.TimeZone, person.Locale, person.WorkDays, person.IsAdmin));
            await services.GetRequiredService<DirectoryChanges>().AnnounceAsync(null, ct);
            return true;
        }, CancellationToken.None);

    /// <summary>The line below the goal's name in a list.</summary>
    private static string StatusOf(string list, string goal) => Regex.Match(list, $@"· {goal}\*\*"".*?""text"":""([^""]*)""").Groups[1].Value;

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
