using System.Diagnostics;
using FeedbackBot.Bot.Typed;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

public sealed class AudienceTests
{
    [Theory, BothEngines]
    public async Task The_database_and_the_rule_agree_on_who_is_in_whatever_the_audience_is_made_of(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        string?[] teams = ["Ops", "Sales", null], departments = ["North", "South", null], roles = ["Planner", "Designer", null];
        var random = new Random(4711);
        var people = new List<Person> { team.Manager, team.Ana, team.Wei, team.Joe };
        for (var i = 0; i < 24; i++)
        {
            people.Add(team.Person(
                $"P{i}", teams[random.Next(3)], people[random.Next(people.Count)], "Europe/Berlin", department: departments[random.Next(3)], role: roles[random.Next(3)]));
        }

        await team.Database.AddAsync([.. people.Skip(4)]);
        var part =
            from kind in Gen.Elements(Enum.GetValues<AudienceKind>())
            from person in Gen.Elements<Person>(people)
            from at in Gen.Choose(0, 1)
            select kind switch
            {
                AudienceKind.Everyone => new AudiencePart(kind),
                AudienceKind.Team => AudiencePart.Team(teams[at]!),
                AudienceKind.Department => AudiencePart.Department(departments[at]!),
                AudienceKind.Role => AudiencePart.Role(roles[at]!),
                _ => new AudiencePart(kind, PersonId: person.Id),
            };
        var audiences = (
            from included in part.NonEmptyListOf()
            from exceptions in part.ListOf()
            select Audience.Of([.. included.Take(4)]).Except(exceptions.Take(3))).Sample(120, 6);

        await team.Database.ReadAsync(async db =>
        {
            var members = new Dictionary<PersonId, AudienceMember>();
            foreach (var person in people)
                members[person.Id] = await AudienceQueries.MemberAsync(db, person, default);
            foreach (var audience in audiences)
            {
                var found = await db.Set<Person>().In(db, audience).Select(p => p.Id).ToListAsync();
                found.Order(ById).ShouldBe(people.Where(p => audience.Includes(members[p.Id])).Select(p => p.Id).Order(ById), string.Join(", ", audience.Parts));
            }

            return true;
        });
    }

    [Theory, BothEngines]
    public async Task A_union_minus_its_exceptions_is_asked_and_follows_the_directory(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var below = team.Person("Pia", "Lab", team.Ana, "Europe/Berlin", role: "Planner");
        var listed = team.Person("Lea", "Sales", team.Ana, "Europe/Berlin");
        var admin = team.Person("Ada", null, null, "Europe/Berlin");
        await team.Database.AddAsync(below, listed, admin);
        var typed = new CheckInTyped("Weekly", new AudienceTyped { TreeOf = ["Mia"], People = ["ada"], Except = ["team: sales", "Joe"] }, "fri", "14:00", "18:00", ["What?"]);
        (await team.CreateAsync(Actor(admin, isAdmin: true), typed)).ShouldBeOfType<CreateOutcome.Created>();

        await team.PlayToAsync("2026-11-07 12:00");
        await AskedAsync(["Ada", "Ana", "Pia", "Wei"]);
        var late = team.Person("Zoe", "Lab", below, "Europe/Berlin");
        await team.Database.AddAsync(late);
        await team.PlayToAsync("2026-11-14 12:00");
        await AskedAsync(["Ada", "Ada", "Ana", "Ana", "Pia", "Pia", "Wei", "Wei", "Zoe"]);

        async Task AskedAsync(string[] names) => (await team.Database.ReadAsync(db => (
            from prompt in db.Set<FeedbackBot.CheckIns.Answering.Prompt>()
            join person in db.Set<Person>() on prompt.PersonId equals person.Id
            orderby person.Name
            select person.Name).ToListAsync())).ShouldBe(names);
    }

    [Theory, BothEngines]
    public async Task Managers_address_and_manage_nobody_but_their_own_people(string engine)
    {
        await using var team = await CheckInFixture.CreateAsync(engine);
        var other = team.Person("Oda", "Sales", null, "Europe/Berlin", department: "South", role: "Planner");
        var below = team.Person("Pia", "Lab", team.Ana, "Europe/Berlin", department: "North", role: "Planner");
        await team.Database.AddAsync(other, below);
        var (mia, oda, admin) = (Actor(team.Manager, isManager: true), Actor(other, isManager: true), Actor(team.Joe, isAdmin: true));

        (await KeysAsync(mia, new() { People = ["Oda", "Pia"] })).ShouldBe(["CheckIns.PersonUnknown"]);
        (await KeysAsync(mia, new() { Teams = ["Ops", "Sales"], Roles = ["planner"], Departments = ["north"] })).ShouldBe(["CheckIns.TeamNotYours", "CheckIns.RoleNotYours"]);
        (await KeysAsync(mia, new() { TreeOf = ["Oda"], ReportsOf = ["a"] })).ShouldBe(["CheckIns.PersonAmbiguous", "CheckIns.PersonUnknown"]);
        (await KeysAsync(mia, new() { Tree = true, Except = ["Oda", "team:Opps", "role:Planner"] })).ShouldBe(["CheckIns.ExceptUnknown", "CheckIns.TeamUnknown"]);
        (await KeysAsync(admin, new() { People = [.. Enumerable.Repeat("Oda", 200)] })).ShouldBeEmpty();

        await CreateAsync(admin, "lab", new() { TreeOf = ["Mia"] });
        await CreateAsync(admin, "ops", new() { Teams = ["Ops"], People = ["Ana"] });
        await CreateAsync(admin, "both", new() { Teams = ["Ops", "Sales"] });
        (await ManagedAsync(mia)).ShouldBe(["lab", "ops"]);
        (await ManagedAsync(oda)).ShouldBeEmpty();
        (await ManagedAsync(admin)).ShouldBe(["both", "lab", "ops"]);

        Task<List<string>> ManagedAsync(Actor actor) => team.Database.AskAsync(
            (CheckInAccess access) => access.ManagedBy(actor).OrderBy(c => c.Name).Select(c => c.Name).ToListAsync());

        Task<CreateOutcome> CreateAsync(Actor actor, string name, AudienceTyped audience) =>
            team.CreateAsync(actor, new CheckInTyped(name, audience, "fri", "14:00", null, ["What?"]));

        async Task<IEnumerable<string>> KeysAsync(Actor actor, AudienceTyped audience)
        {
            var problems = new List<Problem>();
            await team.Database.AskAsync((ReadAudience read) => read.RunAsync(actor, audience, problems, default));
            problems.ForEach(p => Language.All.ShouldAllBe(l => p.In(Texts.For(l)).Length > 10));
            return problems.Select(p => p.Key);
        }
    }

    [Fact]
    public void An_audience_is_said_in_words()
    {
        var mia = new PersonId(new Guid(1, 0, 0, new byte[8]));
        var names = new AudienceNames(new Dictionary<PersonId, string> { [mia] = "Mia *K*" });
        var audience = Audience.Of(AudiencePart.Tree(mia), AudiencePart.Team("Ops"), AudiencePart.Role("Planner")).Except(AudiencePart.Person(mia));

        AudienceWords.Of(Texts.For("en-US"), audience, names).ShouldBe(@"everybody below Mia \*K\*, team Ops, role Planner, except Mia \*K\*");
        AudienceWords.Of(Texts.For("zh-CN"), audience, names).ShouldBe(@"Mia \*K\* 的全体下级、团队 Ops、角色 Planner，不含 Mia \*K\*");
    }

    private static readonly Comparer<PersonId> ById = Comparer<PersonId>.Create((a, b) => a.Value.CompareTo(b.Value));
}
