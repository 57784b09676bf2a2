using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Goals.KpiValues;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.Tasks;

/// <summary>Who does what by when, in chat and through the real host. Monday 4 January 2027 is the first day.</summary>
public sealed partial class TaskStoryTests
{
    [Theory, BothEngines]
    public async Task Tasks_are_listed_by_when_they_are_due_and_what_comes_first_and_said_to_be_done(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        await AgreedGoal.PutAsync(company);
        var added = await company.SayAsync(Bruno, "task add \"Write the launch plan\" --goal \"Keep more customers\" --due 2027-01-20 --importance high --buffer 4 --effort 3");
        added.ShouldContain("for Keep more customers");
        added.ShouldContain("Buffer: 4 working days, untouched while it is done by Thursday, January 14, 2027");
        added.ShouldContain("importance high × urgency soon");
        await company.SayAsync(Bruno, "task add \"Pay the invoice\" --due 2027-01-05 --importance low");
        await company.SayAsync(Bruno, "task add \"Tidy the archive\" --due 2027-03-20 --importance low");
        var list = await company.SayAsync(Bruno, "tasks");
        list.ShouldMatch("(?s)Due this week.*Pay the invoice.*Later.*Write the launch plan.*Tidy the archive");
        (await company.SayAsync(Bruno, "goal show keep more customers")).ShouldContain("Tasks (1)");
        (await company.SayAsync(Eve, "tasks --goal \"Keep more customers\"")).ShouldNotContain("launch plan");

        await company.MoveToAsync("2027-01-18 09:00");
        var later = await company.SayAsync(Bruno, "tasks");
        later.ShouldMatch("(?s)Overdue.*Pay the invoice.*Due this week.*Write the launch plan.*do this first.*Buffer eaten: 2 of 4 working days");
        await company.PressAsync(Bruno, Last(company, Bruno), "Done 2");
        Said(Last(company, Bruno)).ShouldContain("Done on Monday, January 18, 2027, 2 days early");
        await company.PressAsync(Bruno, Last(company, Bruno), "Not done after all");
        Said(Last(company, Bruno)).ShouldContain("Buffer eaten");
        (await company.SayAsync(Bruno, "task done pay the invoice")).ShouldContain("13 days late");
        (await company.SayAsync(Bruno, "tasks")).ShouldNotContain("Pay the invoice");
        (await company.SayAsync(Bruno, "task drop tidy the archive")).ShouldContain("Dropped");
        await company.SayAsync(Bruno, "task add \"Tidy the archive\" --due 2027-03-20");
    }

    [Theory, BothEngines]
    public async Task A_task_that_waits_says_when_what_it_waits_for_is_late_and_circles_are_refused_by_name(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        await company.SayAsync(Bruno, "task add \"Choose the agency\" --due 2027-01-08 --buffer 2");
        await company.SayAsync(Bruno, "task add \"Write the brief\" --due 2027-01-15 --after \"Choose the agency\"");
        await company.SayAsync(Omar, "task add \"Launch\" --owner chloe --due 2027-01-29 --after \"write the brief\"");
        (await company.SayAsync(Bruno, "task show write the brief")).ShouldContain("Waits for **Choose the agency** (Bruno Silva), due on Friday, January 8, 2027");

        var circle = await company.SayAsync(Bruno, "task move \"Choose the agency\" --after \"Write the brief\"");
        circle.ShouldContain("**Choose the agency** → **Write the brief** → **Choose the agency**");
        (await company.SayAsync(Omar, "task move \"Choose the agency\" --after Launch")).ShouldContain("→ **Launch** → **Write the brief** →");
        (await company.SayAsync(Bruno, "task move \"Choose the agency\" --after \"Choose the agency\"")).ShouldContain("circle");
        (await company.SayAsync(Bruno, "task show choose the agency")).ShouldNotContain("Waits for");

        await company.MoveToAsync("2027-01-07 09:00");
        (await company.SayAsync(Bruno, "task show write the brief")).ShouldContain("has eaten 1 of 2 days of its buffer");
        await company.MoveToAsync("2027-01-11 09:00");
        (await company.SayAsync(Bruno, "tasks")).ShouldContain("which is 3 days late");

        // Chloe may see neither of Bruno's tasks.
        var chloes = await company.SayAsync(Chloe, "task show launch");
        chloes.ShouldContain("Waits for a task you cannot see (Bruno Silva)");
        chloes.ShouldNotContain("brief");
        await company.SayAsync(Bruno, "task done write the brief");
        await company.Host.RestAsync();
        Said(Last(company, Chloe)).ShouldContain("Bruno Silva is done with what this task waited for");
        (await company.SayAsync(Bruno, "task move write the brief --after launch")).ShouldContain("is done or dropped already");
    }

    [Theory, BothEngines]
    public async Task Two_tasks_that_are_told_at_the_same_moment_to_wait_for_each_other_do_not_both_wait(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        for (var pair = 1; pair <= 4; pair++)
        {
            await company.SayAsync(Bruno, $"task add \"Left {pair}\" --due 2027-01-08");
            await company.SayAsync(Omar, $"task add \"Right {pair}\" --owner bruno --due 2027-01-08");
            var both = await Task.WhenAll(
                company.SayAsync(Bruno, $"task move \"Left {pair}\" --after \"Right {pair}\""),
                company.SayAsync(Omar, $"task move \"Right {pair}\" --after \"Left {pair}\""));
            both.Count(said => said.Contains("in a circle")).ShouldBe(1, string.Join('\n', both));
        }
    }

    [Theory, BothEngines]
    public async Task Whoever_is_given_a_task_is_told_and_may_hand_it_back_with_a_reason(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        (await company.SayAsync(Bruno, "task add \"Audit\" --owner chloe --due 2027-01-20")).ShouldContain("is none of these");
        await company.SayAsync(Omar, "task add \"Stocktaking\" --owner chloe --due 2027-01-21 --effort 2");
        await company.SayAsync(Omar, "task add \"Audit\" --owner chloe --due 2027-01-20 --effort 5");
        var given = await company.SayAsync(Omar, "task assign audit --to bruno");
        given.ShouldContain("Bruno Silva has 1 open task until Sunday, January 24, 2027");
        given.ShouldContain("in working days that is 5");
        given.ShouldContain("That is far more than the others have");
        given.ShouldContain("The others of Ops have 0 to 2");
        given.ShouldNotContain("Stocktaking");
        await company.Host.RestAsync();
        Said(Last(company, Chloe)).ShouldContain("Omar Haddad gave this task to somebody else");
        var told = Last(company, Bruno);
        Said(told).ShouldContain("Omar Haddad gives you a task");

        await company.PressAsync(Bruno, told, "Hand back");
        var refused = await company.PressAsync(Bruno, company.Now(Bruno, told), "Hand back", new JsonObject { ["reason"] = " " });
        refused.Card!.ToJsonString(Readable).ShouldContain("Say why");
        await company.PressAsync(Bruno, company.Now(Bruno, told), "Hand back", new JsonObject { ["reason"] = "I am at the *customer*" });
        await company.Host.RestAsync();
        var back = Said(Last(company, Omar));
        back.ShouldContain("Bruno Silva hands this task back");
        back.ShouldContain("I am at the");
        (await company.SayAsync(Bruno, "tasks")).ShouldNotContain("Audit");
        (await company.SayAsync(Omar, "tasks")).ShouldContain("Audit");
        (await company.SayAsync(Omar, "tasks team")).ShouldContain("Chloe Martin: 1 open task, 0 due this week");

        await company.SayAsync(Omar, "task move stocktaking --due 2027-01-28");
        await company.Host.RestAsync();
        Said(Last(company, Chloe)).ShouldContain("Omar Haddad changed this task");
        (await company.SayAsync(Chloe, "task show stocktaking")).ShouldContain("First due on Thursday, January 21, 2027");
        (await company.SayAsync(Bruno, "task show stocktaking")).ShouldContain("no task");
    }

    [Theory, BothEngines]
    public async Task Bad_input_is_answered_all_at_once_and_nothing_is_added(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        await AgreedGoal.PutAsync(company);
        var all = await company.SayAsync(Bruno, "task add \"Plan\" --due 2027-01-03 --importance huge --buffer 99 --effort 0 --goal nothing --project nothing --owner nobody");
        all.ShouldContain("2027-01-03 has passed");
        all.ShouldContain("“huge” is no importance");
        all.ShouldContain("“99” is no buffer");
        all.ShouldContain("“0” is no effort");
        all.ShouldContain("no project group “nothing”");
        all.ShouldContain("“nothing”");
        (await company.SayAsync(Bruno, "task add \"Plan\" --due 2027-02-30")).ShouldContain("2027-02-30");
        (await company.SayAsync(Bruno, "task add \"Plan\" --importance high")).ShouldContain("By when");
        (await company.SayAsync(Bruno, "task add \"Plan\" --goal \"Keep more customers\" --due 2027-04-01")).ShouldContain("ends on 2027-03-31");
        (await company.SayAsync(Bruno, "task add \"Plan\" --due 2027-01-20 --after \"Nothing\"")).ShouldContain("There is no task “Nothing”");
        (await company.SayAsync(Bruno, "tasks")).ShouldContain("Nothing to do");

        await company.SayAsync(Bruno, "task add \"Plan\" --due 2027-01-20");
        (await company.SayAsync(Bruno, "task add \" PLAN \" --due 2027-01-21")).ShouldContain("There is a task **Plan** there already");
        await company.SayAsync(Bruno, "task add \"Plan\" --goal \"Keep more customers\" --due 2027-01-22");
        var several = await company.SayAsync(Bruno, "task done plan");
        several.ShouldContain("Several tasks are called “plan”");
        (await company.SayAsync(Bruno, $"task done {Key().Match(several).Groups[1].Value}")).ShouldContain("Done on");
        (await company.SayAsync(Bruno, "task move plan --due 2027-01-01")).ShouldContain("has passed");
        (await company.SayAsync(Bruno, "task move plan")).ShouldContain("Say what is to change");
        (await company.SayAsync(Chloe, "task done plan")).ShouldContain("There is no task");
    }

    [Theory, BothEngines]
    public async Task The_form_keeps_what_was_typed_and_adds_one_task_however_often_it_is_pressed(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-04 09:00");
        await company.SayAsync(Qiang, "任务 添加 上市计划");
        var form = Last(company, Qiang);
        var typed = new JsonObject { ["name"] = "上市计划", ["due"] = "昨天", ["buffer"] = "3天", ["importance"] = "high" };
        var wrong = await company.PressAsync(Qiang, form, "添加", typed.DeepClone().AsObject());
        wrong.Card!.ToJsonString(Readable).ShouldContain("3天");
        typed["due"] = "2027年1月20日";
        await company.PressAsync(Qiang, company.Now(Qiang, form), "添加", typed);
        var added = Said(company.Now(Qiang, form));
        added.ShouldContain("任务已添加");
        added.ShouldContain("缓冲：3 个工作日");
        (await company.SayAsync(Qiang, "我的任务")).Split("**上市计划**").Length.ShouldBeLessThanOrEqualTo(2);
    }

    [GeneratedRegex(@"\*\*([0-9a-z]{6})\*\* \(")]
    private static partial Regex Key();

    private static ChatMessage Last(Company company, string person) =>
        company.Host.Chat(person).Last(m => m.FromBot && Said(m).Contains("\"verb\":\"goals."));
}
