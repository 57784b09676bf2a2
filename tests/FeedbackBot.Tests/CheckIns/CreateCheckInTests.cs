using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

public sealed class CreateCheckInTests
{
    private static readonly CheckInTyped Good = new("Weekly", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What did you finish?"]);

    [Theory, BothEngines]
    public async Task Everything_that_is_wrong_is_said_at_once_with_what_would_be_right(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);

        var refused = (await team.CreateAsync(Actor(team.Manager, isManager: true), new(" ", AudienceTyped.OfTeam("Opps"), "frx", "25:00", "noon", ["mood:", "choice: Which?"])))
            .ShouldBeOfType<CreateOutcome.Refused>();

        refused.Problems.Select(p => p.Key).ShouldBe([
            "CheckIns.NameMissing", "CheckIns.TeamUnknown", "CheckIns.DaysWrong", "CheckIns.TimeWrong", "CheckIns.TimeWrong",
            "CheckIns.AskEmpty", "CheckIns.AskChoices",
        ]);
        refused.Problems[1].In(Texts.For("en-US")).ShouldContain("**Ops**");
        foreach (var language in Language.All)
            refused.Problems.ShouldAllBe(p => p.In(Texts.For(language)).Contains('`'));
    }

    [Theory, BothEngines]
    public async Task A_name_is_taken_whatever_its_case_until_the_other_is_archived(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var manager = Actor(team.Manager, isManager: true);
        await team.CreateAsync(manager, Good);

        (await team.CreateAsync(manager, Good with { Name = "WEEKLY " })).ShouldBeOfType<CreateOutcome.Refused>().Problems.Single().Key.ShouldBe("CheckIns.NameTaken");
        await team.Database.WorkAsync(async s =>
        {
            var access = s.GetRequiredService<CheckInAccess>();
            (await access.FindAsync(manager, "weekly", default)).Value.Archive().ShouldBeTrue();
        });
        (await team.CreateAsync(manager, Good)).ShouldBeOfType<CreateOutcome.Created>();
    }

    [Theory, BothEngines]
    public async Task Managers_set_up_for_their_own_people_and_admins_for_all(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var other = team.Person("Oda", "Sales", null, "Europe/Berlin");
        await team.Database.AddAsync(other);
        var (manager, outsider, admin) = (Actor(team.Manager, isManager: true), Actor(other, isManager: true), Actor(other, isAdmin: true));

        (await ProblemAsync(team, outsider, Good)).ShouldBe("CheckIns.TeamNotYours");
        (await ProblemAsync(team, manager, Good with { Audience = new() { Everyone = true } })).ShouldBe("CheckIns.EveryoneIsForAdmins");
        (await ProblemAsync(team, admin, Good with { Audience = new() { Reports = true } })).ShouldBe("CheckIns.NoReports");
        (await ProblemAsync(team, manager, Good with { Audience = AudienceTyped.Nobody })).ShouldBe("CheckIns.AudienceMissing");
        (await ProblemAsync(team, manager, Good with { Audience = new() { Except = ["Ana"] } })).ShouldBe("CheckIns.AudienceMissing");
        (await ProblemAsync(team, manager, Good with { Asks = [] })).ShouldBe("CheckIns.AskMissing");
        (await ProblemAsync(team, manager, Good with { Asks = [.. Enumerable.Repeat("Why?", 11)] })).ShouldBe("CheckIns.AskTooMany");
        (await ProblemAsync(team, manager, Good with { Name = new string('x', 81) })).ShouldBe("CheckIns.NameTooLong");
        var wide = $"choice({string.Join('|', Enumerable.Range(0, 10).Select(i => $"{i}" + new string('选', 59)))}): " + new string('问', 200);
        (await ProblemAsync(team, manager, Good with { Asks = [.. Enumerable.Repeat(wide, 10)] })).ShouldBe("CheckIns.AskTooMuch");

        (await team.CreateAsync(manager, Good with { Name = "a", Audience = AudienceTyped.OfTeam(" ops ", "OPS") })).ShouldBeOfType<CreateOutcome.Created>()
            .CheckIn.AudienceParts.ShouldBe([AudiencePart.Team("Ops")]);
        (await team.CreateAsync(manager, Good with { Name = "b", Audience = new() { Reports = true } })).ShouldBeOfType<CreateOutcome.Created>();
        (await team.CreateAsync(admin, Good with { Name = "c", Audience = new() { Everyone = true }, Schedule = Good.Schedule with { Closes = null } })).ShouldBeOfType<CreateOutcome.Created>()
            .CheckIn.Closes.ShouldBe(new TimeOnly(18, 0));
    }

    [Theory, BothEngines]
    public async Task Only_whoever_manages_a_check_in_finds_it_by_name(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync();
        var outsider = Actor(team.Ana, isManager: true);

        Task<Parsed<CheckIn>> Find(FeedbackBot.People.Actor actor, string name) => team.Database.AskAsync((CheckInAccess a) => a.FindAsync(actor, name, default));
        (await Find(Actor(team.Manager, isManager: true), "weekly")).Problem.ShouldBeNull();
        (await Find(Actor(team.Manager, isManager: true), "weakly")).Problem!.In(Texts.For("en-US")).ShouldContain("**Weekly**");
        (await Find(outsider, "Weekly")).Problem!.Key.ShouldBe("CheckIns.NoneYet");
        (await Find(Actor(team.Ana, isAdmin: true), "Weekly")).Problem.ShouldBeNull();
        (await Find(outsider, "\0\ud800")).Problem.ShouldNotBeNull();
    }

    private static async Task<string> ProblemAsync(CheckInFixture team, FeedbackBot.People.Actor actor, CheckInTyped typed) =>
        (await team.CreateAsync(actor, typed)).ShouldBeOfType<CreateOutcome.Refused>().Problems.Single().Key;
}
