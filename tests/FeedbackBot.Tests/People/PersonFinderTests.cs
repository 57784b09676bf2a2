using FeedbackBot.People;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.People;

public sealed class PersonFinderTests
{
    [Theory, BothEngines]
    public async Task People_are_found_by_name_part_of_a_name_address_and_id(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine);
        await database.AddAsync(
            PeopleDatabase.Person(database, "Ana Silva"), PeopleDatabase.Person(database, "Anabel Wu"),
            PeopleDatabase.Person(database, "林晓梅"), PeopleDatabase.Person(database, "Ana"));

        foreach (var (typed, meant) in new[]
        {
            ("ana silva", "Ana Silva"), ("@Ana Silva", "Ana Silva"), ("ANA.SILVA@x.example", "Ana Silva"), ("ID-ANA", "Ana"),
            ("Ana", "Ana"), ("bel", "Anabel Wu"), ("晓梅", "林晓梅"), (" silva ", "Ana Silva"),
        })
        {
            (await FindAsync(database, typed)).ShouldBeOfType<FoundPerson.One>(typed).Person.Name.ShouldBe(meant, typed);
        }

        (await FindAsync(database, "an")).ShouldBeOfType<FoundPerson.Several>().Candidates.Select(p => p.Name).Order().ShouldBe(["Ana", "Ana Silva", "Anabel Wu"]);
        (await FindAsync(database, "%")).ShouldBeOfType<FoundPerson.Nobody>();
        (await FindAsync(database, " @ ")).ShouldBeOfType<FoundPerson.Nobody>();
    }

    [Theory, BothEngines]
    public async Task Who_may_see_only_their_own_people_finds_nobody_else(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine);
        var lead = PeopleDatabase.Person(database, "Lead");
        var report = PeopleDatabase.Person(database, "Robin Report", lead);
        await database.AddAsync(lead, report, PeopleDatabase.Person(database, "Robin Elsewhere"));

        (await FindAsync(database, "Robin", lead.Id)).ShouldBeOfType<FoundPerson.One>().Person.Name.ShouldBe("Robin Report");
        (await FindAsync(database, "Lead", lead.Id)).ShouldBeOfType<FoundPerson.One>();
        (await FindAsync(database, "Elsewhere", lead.Id)).ShouldBeOfType<FoundPerson.Nobody>();
        (await FindAsync(database, "Lead", report.Id)).ShouldBeOfType<FoundPerson.Nobody>();
    }

    [Theory, BothEngines]
    public async Task More_candidates_than_can_be_named_are_said_to_be_more(string engine)
    {
        await using var database = await PeopleDatabase.CreateAsync(engine);
        await database.AddAsync([.. Enumerable.Range(0, 12).Select(i => PeopleDatabase.Person(database, $"Sam {i}"))]);
        var several = (await FindAsync(database, "Sam")).ShouldBeOfType<FoundPerson.Several>();
        (several.Candidates.Count, several.AndMore).ShouldBe((PersonFinder.MostCandidates, true));
    }

    private static Task<FoundPerson> FindAsync(TestDatabase database, string typed, PersonId? asSeenBy = null) =>
        database.AskAsync((PersonFinder finder) => finder.FindAsync(typed, asSeenBy, default));
}
