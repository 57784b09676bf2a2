using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.People;

public sealed class PeopleQueriesTests
{
    [Theory, BothEngines]
    public async Task The_tree_of_a_manager_reaches_every_depth_and_leaves_out_the_gone_and_the_manager(string engine)
    {
        await using var database = await CreateAsync(engine);
        var top = Person(database, "top", null, "Europe/Berlin");
        var middle = Person(database, "middle", top, "Europe/Berlin");
        var below = Person(database, "below", middle, "Asia/Shanghai");
        var gone = Person(database, "gone", top, "Europe/Berlin");
        var belowGone = Person(database, "below gone", gone, "Europe/Berlin");
        gone.Deactivate();
        await database.AddAsync(top, middle, below, gone, belowGone, Person(database, "elsewhere", null, "Etc/UTC"));

        var tree = await database.AskAsync((PeopleQueries people) => people.TreeAsync(top.Id, default));
        var direct = await database.AskAsync((PeopleQueries people) => people.ReportsAsync(top.Id, default));

        tree.Select(p => p.Name).ShouldBe(["below", "below gone", "middle"]);
        direct.Select(p => p.Name).ShouldBe(["middle"]);
        (await database.AskAsync((PeopleQueries people) => people.IsInTreeAsync(top.Id, below.Id, default))).ShouldBeTrue();
        (await database.AskAsync((PeopleQueries people) => people.IsInTreeAsync(below.Id, top.Id, default))).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Managers_are_those_with_an_active_report(string engine)
    {
        await using var database = await CreateAsync(engine);
        var one = Person(database, "one", null, "Etc/UTC");
        var two = Person(database, "two", null, "Etc/UTC");
        var active = Person(database, "active", one, "Etc/UTC");
        var gone = Person(database, "gone", two, "Etc/UTC");
        gone.Deactivate();
        await database.AddAsync(one, two, active, gone);

        (await database.AskAsync((PeopleQueries people) => people.ManagersAsync(default))).Select(p => p.Name).ShouldBe(["one"]);
        (await database.AskAsync((PeopleQueries people) => people.IsManagerAsync(two.Id, default))).ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task A_team_is_found_in_any_case_and_its_zones_are_counted(string engine)
    {
        await using var database = await CreateAsync(engine);
        await database.AddAsync(
            Person(database, "a", null, "Asia/Shanghai", "Éditeurs"),
            Person(database, "b", null, "Europe/Berlin", "Éditeurs"),
            Person(database, "c", null, "Europe/Berlin", "Éditeurs"),
            Person(database, "d", null, "Europe/Berlin", "Ops"),
            Person(database, "e", null, "Europe/Berlin"));

        var zones = await database.AskAsync((PeopleQueries people) => people.ZonesAsync("Éditeurs", default));
        var ops = await database.AskAsync((PeopleQueries people) => people.ActiveAsync("oPS", default));
        var teams = await database.AskAsync((PeopleQueries people) => people.TeamsAsync(default));

        zones.ShouldBe([new ZoneGroup("Asia/Shanghai", 1), new ZoneGroup("Europe/Berlin", 2)]);
        ops.Select(p => p.Name).ShouldBe(["d"]);
        teams.Order(StringComparer.Ordinal).ShouldBe(["Ops", "Éditeurs"]);
    }

    [Theory, BothEngines]
    public async Task Many_ids_are_looked_up_at_once_and_the_gone_are_found_too(string engine)
    {
        await using var database = await CreateAsync(engine);
        var people = Enumerable.Range(0, 1201).Select(i => Person(database, $"p{i}", null, "Etc/UTC")).ToList();
        people[7].Deactivate();
        await database.AddAsync([.. people]);

        var found = await database.AskAsync((PeopleQueries queries) =>
            queries.ByIdsAsync(people.Select(p => p.Id).Append(new PersonId(Guid.Empty)), default));

        found.Count.ShouldBe(1201);
        found[people[7].Id].IsActive.ShouldBeFalse();
    }

    private static Task<TestDatabase> CreateAsync(string engine) => TestDatabases.CreateAsync(
        engine, services => services.AddPeople(new ConfigurationBuilder().Build()));

    private static Person Person(TestDatabase database, string name, Person? manager, string zone, string? team = null)
    {
        var person = FeedbackBot.People.Person.Join(database.Clock.NewId<PersonId>(), "id-" + name, name, zone, null);
        person.Update(new PersonFacts(
            name, null, manager?.Id, null, team, null, zone, null, WorkDays.MondayToFriday, IsAdmin: false));
        return person;
    }
}
