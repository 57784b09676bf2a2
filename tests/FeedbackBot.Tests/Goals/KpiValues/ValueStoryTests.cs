using FeedbackBot.Goals.Definition;
using FeedbackBot.Tests.CheckIns;
using FeedbackBot.Tests.Goals.Tree;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Goals.KpiValues;

/// <summary>Values of KPIs as people say, correct and import them in chat.</summary>
public sealed class ValueStoryTests
{
    [Theory, BothEngines]
    public async Task A_value_is_said_corrected_and_never_forgotten(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-14 09:00");
        await AgreedGoal.PutAsync(company);

        var said = await company.SayAsync(Bruno, "goal update \"Retention\" 40.25 \"campaign <b>ended</b>\" --confidence at-risk");
        said.ShouldContain("This was kept");
        said.ShouldContain("40.25");
        said.ShouldContain("at risk");
        (await company.SayAsync(Bruno, "goal update retention 40.25")).ShouldContain("had been said already");
        (await company.SayAsync(Bruno, "goal update retention 41%")).ShouldContain("in place of what was said before");
        (await company.SayAsync(Bruno, "目标 更新 retention 38.5 --at 2027-01-05")).ShouldContain("This was kept");

        var history = await company.SayAsync(Omar, "kpi values retention");
        history.ShouldMatch("\\*\\*41 ?%\\*\\*");
        history.ShouldMatch("40.25 ?%, corrected since");
        history.ShouldContain("campaign \\\\<b>ended");
        history.ShouldContain("by Bruno Silva in chat");
        history.ShouldContain("38.5");
        (await company.SayAsync(Ada, "audit")).ShouldContain("kpi.correct");

        (await company.SayAsync(Omar, "goal update retention 40")).ShouldContain("its data owner, the goal's owner or an admin");
        (await company.SayAsync(Chloe, "goal update retention 40")).ShouldContain("There is no KPI");
        (await company.SayAsync(Chloe, "kpi values retention")).ShouldContain("There is no KPI");
        (await company.SayAsync(Ada, "goal update orders 1500")).ShouldContain("This was kept");
        (await company.StoredAsync()).Count(row => row.Table == "KpiValues").ShouldBe(4);
    }

    [Fact]
    public async Task What_cannot_be_a_value_is_refused_with_what_would_be_right()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00");
        await AgreedGoal.PutAsync(company);

        var wrong = new Dictionary<string, string>
        {
            ["goal update \"Keep more customers\" 40"] = "`orders`, `retention`",
            ["goal update retenton 40"] = "Perhaps `retention`",
            ["goal update retention forty"] = "forty",
            ["goal update retention 40,25"] = "Did you mean `40.25`",
            ["goal update retention 40EUR"] = "40EUR",
            ["goal update retention 40 EUR"] = "40 EUR",
            ["goal update orders 12 hours"] = "12 hours",
            ["goal update orders 12.5"] = "12.5",
            ["goal update orders -3"] = "-3",
            ["goal update retention 99999999999999"] = "more than can be kept",
            ["goal update retention 40 --at 2027-01-15"] = "has not come yet",
            ["goal update retention 40 --at 2026-12-31"] = "before the goal's period",
            ["goal update retention 40 --at someday"] = "is not a date",
            ["goal update retention 40 --confidence surely"] = "off-track",
            [$"goal update retention 40 \"{new string('n', 501)}\""] = "at most 500",
        };
        foreach (var (line, right) in wrong)
            (await company.SayAsync(Bruno, line)).ShouldContain(right, customMessage: line);

        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "KpiValues");
    }

    [Fact]
    public async Task A_kpi_is_found_by_its_key_and_name_however_many_there_are()
    {
        await using var company = await StartAsync("Sqlite", "2027-01-14 09:00");
        for (var i = 0; i < 64; i++)
            await StoredGoals.PutAsync(company, $"Company goal {i}", Ada, GoalLevel.Company, kpis: GoalTerms.MaxKpis);
        await AgreedGoal.PutAsync(company);
        (await company.SayAsync(Bruno, "goal update retention 40")).ShouldContain("This was kept");
        (await company.SayAsync(Bruno, "goal update \"Retention\" 41")).ShouldContain("in place of what was said before");
        (await company.SayAsync(Bruno, "goal update retenton 40")).ShouldContain("Perhaps `retention`");
    }

    [Fact]
    public async Task After_a_goals_period_a_value_is_for_a_day_of_it()
    {
        await using var company = await StartAsync("Sqlite", "2027-04-02 09:00");
        await AgreedGoal.PutAsync(company);
        (await company.SayAsync(Bruno, "goal update retention 40")).ShouldContain("--at 2027-03-31");
        (await company.SayAsync(Bruno, "goal update retention 40 --at 2027-03-31")).ShouldContain("This was kept");
    }

    [Theory, BothEngines]
    public async Task A_file_is_taken_whole_or_not_at_all_with_every_problem_at_its_line(string engine)
    {
        await using var company = await StartAsync(engine, "2027-01-14 09:00");
        await AgreedGoal.PutAsync(company);
        (await company.SayAsync(Bruno, "kpi import")).ShouldContain("key, date, value and note");

        var bad = await AttachAsync(company, Bruno,
            "key,date,value,note\nretention,2027-01-04,40,fine\n,2027-01-04,1,\nnothing,2027-01-04,1,\nretention,soon,1,\nretention,2027-01-05,many,\norders,2027-01-05,1.5,\n"
            + "retention,2027-02-05,40,\nretention,2027-01-04,41,\n");
        string[] lines = ["Line 3: The key is empty", "Line 4: There is no KPI", "Line 5: “soon” is not a date", "Line 6: ", "Line 7: ", "Line 8: 2027-02-05 has not come",
            "Line 9: Line 2 says something else"];
        foreach (var line in lines)
            bad.ShouldContain(line);
        (await AttachAsync(company, Chloe, "key,date,value\nretention,2027-01-04,40\n")).ShouldContain("Line 2: There is no KPI");
        (await AttachAsync(company, Bruno, "key;date;value\nretention;2027-01-04;40,5\n")).ShouldContain("Line 2: “40,5”: decimals stand behind a point here");
        (await AttachAsync(company, Bruno, "what,when\n1,2\n")).ShouldContain("key, date, value");
        (await AttachAsync(company, Bruno, "PK\u0003\u0004")).ShouldContain("workbook");
        (await AttachAsync(company, Bruno, "")).ShouldContain("Nothing was imported");
        (await company.StoredAsync()).ShouldNotContain(row => row.Table == "KpiValues");

        const string good = "Key;Date;Value;Note\nretention;2027-01-06;40.5;later first\nretention;2027-01-04;39%;=cmd\nretention;2027-01-04;39%;=cmd\norders;2027-01-04;1,200;\n";
        (await AttachAsync(company, Bruno, good)).ShouldContain("3 new, 0 corrected, 1 unchanged");
        (await AttachAsync(company, Bruno, good)).ShouldContain("0 new, 0 corrected, 4 unchanged");
        (await AttachAsync(company, Bruno, "key,date,value\nretention,2027-01-04,38\n")).ShouldContain("0 new, 1 corrected");
        (await company.SayAsync(Bruno, "kpi values retention")).ShouldContain("by Bruno Silva from a file");
    }

    private static async Task<string> AttachAsync(Company company, string person, string content) => string.Join(
        '\n', (await company.Host.AttachAsync(person, "values.csv", content, "kpi import", TestContext.Current.CancellationToken)).Select(Said));
}
