using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Templates;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Check-ins set up and changed in the form, from templates, and by copying.</summary>
public sealed class FormTests
{
    [Theory, BothEngines]
    public async Task What_does_not_fit_into_the_form_is_changed_with_options(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-26 09:00");
        var asks = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"--ask \"rotate: {i} {new string('w', 190)}\""));
        (await company.SayAsync(Omar, $"checkin create Many --team Ops --days fri --at 14:00 {asks}")).ShouldContain("is set up");

        var answered = await company.SayAsync(Omar, "checkin edit Many");
        answered.ShouldContain("**Many** asks too much for the form");
        answered.ShouldContain("checkin edit Weekly --at 15:00 --days thu");
        (await company.SayAsync(Omar, "checkin edit Many --at 15:00")).ShouldContain("Many");
        await company.SayAsync(Omar, "language zh-CN");
        (await company.SayAsync(Omar, "checkin edit Many")).ShouldContain("表单放不下");
    }

    [Theory, BothEngines]
    public async Task A_check_in_is_set_up_and_changed_in_the_form_and_nothing_typed_is_lost(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-26 09:00");
        (await company.SayAsync(Bruno, "checkin new")).ShouldNotContain("Input.Text");
        await company.SayAsync(Omar, "checkin create");
        var form = company.Host.Chat(Omar)[^1];
        var blank = form.Card!.DeepClone().AsObject();
        var typed = new JsonObject
        {
            ["name"] = "Pulse *1*",
            ["who"] = "lines",
            ["people"] = "team: Opps\nexcept: nobody",
            ["days"] = "frx",
            ["at"] = "14:00",
            ["closes"] = "18:00",
            ["asks"] = "mood: How are you?\nif <=9: Why?",
        };
        var refused = Said(await company.PressAsync(Omar, form, "Set up", typed));
        foreach (var expected in (string[])["**Ops**", "frx", "1 to 5", "Nothing you typed is lost", "\"value\":\"Pulse *1*\"", "except: nobody", "if <=9: Why?"])
            refused.ShouldContain(expected, customMessage: refused);

        typed["people"] = "team: Ops\nexcept: Dan Brooks";
        typed["days"] = "thu, fri";
        typed["asks"] = "mood: How are you?\r\n\r\nif <=2: Why?\nplan: What next?";
        Said(await company.PressAsync(Omar, form, "Set up", typed.DeepClone().AsObject())).ShouldContain("is set up");
        Said(await company.PressAsync(Omar, new Press(form.Id, "Set up") { Inputs = typed.DeepClone().AsObject(), StaleCard = blank, Force = true })).ShouldContain("is set up");
        var shown = await company.SayAsync(Omar, "checkin show \"Pulse *1*\"");
        shown.ShouldContain("team Ops, except Dan Brooks");
        await company.SayAsync(Frida, "hello");
        Said(await company.PressAsync(Frida, new Press(company.Host.Chat(Frida)[^1].Id, "Set up") { Inputs = typed.DeepClone().AsObject(), StaleCard = blank, Force = true }))
            .ShouldNotContain("is set up");

        await company.MoveToAsync("2026-11-26 13:30");
        var asked = company.Prompts(Bruno, "Pulse \\*1\\*").Single();
        company.Prompts(Dan, "Pulse \\*1\\*").ShouldBeEmpty();
        await company.SayAsync(Omar, "checkin edit \"Pulse *1*\"");
        var edit = company.Host.Chat(Omar)[^1];
        Company.Said(edit).ShouldContain("except: dan.brooks@contoso.example");
        Company.Said(edit).ShouldContain("if <=2: Why?");
        Said(await company.PressAsync(Omar, edit, "Save", new() { ["name"] = "Pulse", ["asks"] = "mood: How are you?\nWhat is new?" })).ShouldContain("Pulse");
        Said(await company.PressAsync(Bruno, asked, "Send", new() { ["q1"] = "2", ["q3"] = "More" })).ShouldContain("Why?");
        (await company.SayAsync(Omar, "checkin edit Pulse --ask \"if no: Why?\" --team Opps")).ShouldContain("**Ops**");
        (await company.SayAsync(Omar, "checkin edit Pulse --reports --except \"Eve Johnson\" --at 15:00")).ShouldContain("direct reports of Omar Haddad, except Eve Johnson");
        await company.MoveToAsync("2026-11-27 14:30");
        var next = company.Prompts(Bruno, "Pulse")[^1];
        Company.Said(next).ShouldContain("What is new?");
        Company.Said(next).ShouldNotContain("What next?");
    }

    [Theory, BothEngines]
    public async Task Templates_and_copies_are_a_beginning(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-23 08:00");
        (await company.SayAsync(Omar, "checkin create --template standup --team Ops")).ShouldContain("Daily stand-up is set up");
        (await company.SayAsync(Omar, "checkin create Weekly --template weakly --team Ops")).ShouldContain("**weekly**");
        (await company.SayAsync(Omar, "checkin create \"New here\" --template onboarding --person bruno --until 2027-02-28")).ShouldContain("is set up");
        await company.SayAsync(Omar, "checkin templates");
        var filled = Said(await company.PressAsync(Omar, company.Host.Chat(Omar)[^1], "Use Friday reflection"));
        filled.ShouldContain("rotate: What did you learn?");
        Said(await company.PressAsync(Omar, company.Host.Chat(Omar)[^1], "Set up", [])).ShouldContain("Friday reflection is set up", customMessage: Company.Said(company.Host.Chat(Omar)[^1]));

        (await company.SayAsync(Omar, "checkin duplicate \"Daily stand-up\" \"Stand-up 2\"")).ShouldContain("Stand-up 2 is set up");
        (await company.SayAsync(Omar, "checkin duplicate \"Daily stand-up\" \"STAND-UP 2\"")).ShouldContain("already");
        (await company.SayAsync(Omar, "checkin duplicate \"Daily standup\" Other")).ShouldContain("**Daily stand-up**");
        (await company.SayAsync(Frida, "checkin duplicate \"Daily stand-up\" Mine")).ShouldNotContain("is set up");
        await company.MoveToAsync("2026-11-23 09:00");
        company.Prompts(Bruno, "Daily stand-up").Count.ShouldBe(1);
        company.Prompts(Bruno, "Stand-up 2").Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("zh-CN")]
    public void Every_template_can_be_asked_as_it_is(string language)
    {
        foreach (var template in Template.All)
        {
            Question? earlier = null;
            foreach (var ask in template.Asks(Texts.For(language)))
            {
                var read = QuestionText.Parse(ask, default, earlier);
                read.Problem.ShouldBeNull($"{template.Key}: {ask}");
                earlier = read.Value.After is null ? read.Value : earlier;
            }

            Template.Find(template.Name(Texts.For(language)).ToUpperInvariant()).ShouldBe(template);
        }
    }

    [Fact]
    public void An_audience_written_as_lines_is_read_back_the_same()
    {
        var mia = new PersonId(new Guid(1, 0, 0, new byte[8]));
        var audience = Audience.Of(
            new AudiencePart(AudienceKind.Everyone), AudiencePart.Team("Ops: North"), AudiencePart.Department("销售"), AudiencePart.Role("Planner"),
            AudiencePart.Reports(mia), AudiencePart.Tree(mia), AudiencePart.Person(mia)).Except(AudiencePart.Team("X"), AudiencePart.Person(mia));

        var read = AudienceLines.Parse(AudienceLines.Write(audience, _ => "mia@contoso.com"));

        read.Everyone.ShouldBeTrue();
        (read.Teams, read.Departments, read.Roles).ShouldSatisfyAllConditions(
            x => x.Teams.ShouldBe(["Ops: North"]), x => x.Departments.ShouldBe(["销售"]), x => x.Roles.ShouldBe(["Planner"]));
        (read.ReportsOf, read.TreeOf, read.People).ShouldSatisfyAllConditions(
            x => x.ReportsOf.ShouldBe(["mia@contoso.com"]), x => x.TreeOf.ShouldBe(["mia@contoso.com"]), x => x.People.ShouldBe(["mia@contoso.com"]));
        read.Except.ShouldBe(["team: X", "mia@contoso.com"]);
        AudienceLines.Parse("  团队：Ops ；除外：ana").ShouldSatisfyAllConditions(x => x.Teams.ShouldBe(["Ops"]), x => x.Except.ShouldBe(["ana"]));
        AudienceLines.Parse("\0\n;;\n").IsEmpty.ShouldBeTrue();
    }

    private static string Said(PressOutcome outcome) => outcome.Card.ShouldNotBeNull(outcome.Message).ToJsonString(Readable);
}
