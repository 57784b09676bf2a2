using System.Text.Json.Nodes;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Anonymity;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.People;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Only the direct manager sees whose an answer is; owner, admin and whoever is above see answers without names, and enough of them.</summary>
public sealed class ConfidentialCheckInTests
{
    private const string Lin = "xiaomei.lin@contoso.example";
    private const string George = "george.owens@contoso.example";
    private const string Questions = "--ask \"mood: How is it going?\" --ask \"What should change?\" --ask \"blocker: Anything in your way?\"";

    private static readonly string[] OfOmar = [Bruno, Chloe, Dan, Eve, Qiang];

    [Theory, BothEngines]
    public async Task Owner_and_admin_read_answers_without_names_and_reach_no_name_on_any_path(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-22 20:00");
        (await company.SayAsync(Ada, $"checkin create Quiet --tree --days mon --at 14:00 --closes 18:00 --late 2d --confidential {Questions}"))
            .ShouldContain("names for the direct manager only; for others without names, from 5 answers on");
        await company.MoveToAsync("2026-11-23 08:00");
        Said(company.Prompts(Qiang, "Quiet").Single()).ShouldContain("至少要有 5 份回答");
        await AnswerAsync(company, Qiang);
        await company.MoveToAsync("2026-11-23 14:00");
        foreach (var person in (string[])[Omar, Bruno, Chloe, Frida])
            await AnswerAsync(company, person);
        await company.MoveToAsync("2026-11-23 20:00");
        foreach (var person in (string[])[Dan, Eve])
            await AnswerAsync(company, person);
        var unanswered = company.Prompts(George, "Quiet").Single();
        (await company.SayAsync(Ada, "checkin results Quiet")).ShouldContain("has no result yet");

        await company.MoveToAsync("2026-11-24 00:00");
        var results = await company.SayAsync(Ada, "checkin results Quiet");
        results.ShouldContain("6 of 9 people took part");
        foreach (var person in (string[])[.. OfOmar, Frida])
            results.ShouldContain(WordsOf(person));
        results.ShouldNotContain(WordsOf(Omar));
        results.ShouldContain("are left out here");
        await ShouldNameNobodyAsync(company, results);

        // What comes late would show whose it is by what it changes.
        await company.PressAsync(George, new Press(unanswered.Id, "checkins.answer") { Inputs = Inputs(George), StaleCard = unanswered.Card, Force = true });
        Said(company.Now(George, unanswered)).ShouldContain("late");
        (await company.SayAsync(Ada, "checkin results Quiet")).ShouldBe(results);

        await ShouldReachNothingElseAsync(company);
        var toManager = await company.SayAsync(Omar, "blockers");
        (toManager.Contains("Bruno Silva"), toManager.Contains(BlockerOf(Bruno))).ShouldBe((true, true));
        (await company.SayAsync(Omar, "checkin results Quiet")).ShouldContain("no check-in called “Quiet”");
    }

    [Theory, BothEngines]
    public async Task Whoever_is_above_everybody_asked_reads_them_too_and_the_direct_manager_is_sent_to_the_digest(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-22 20:00");
        await company.SayAsync(Omar, $"checkin create Quiet --reports --days mon --at 14:00 --closes 18:00 --confidential {Questions}");
        await company.MoveToAsync("2026-11-23 08:00");
        await AnswerAsync(company, Qiang);
        await company.MoveToAsync("2026-11-23 14:00");
        foreach (var person in (string[])[Bruno, Chloe])
            await AnswerAsync(company, person);
        await company.MoveToAsync("2026-11-23 20:00");
        await AnswerAsync(company, Dan);
        await company.MoveToAsync("2026-11-24 00:00");
        var four = await company.SayAsync(Ada, "checkin results Quiet");
        four.ShouldContain("4 of 5 people took part");
        four.ShouldContain("Fewer than 5 answers");
        foreach (var person in OfOmar)
            four.ShouldNotContain(WordsOf(person));
        (await company.SayAsync(Omar, "checkin results Quiet")).ShouldContain("reports to you directly");
        (await company.SayAsync(Lin, "签到 结果 Quiet")).ShouldNotContain("5 人");
    }

    [Theory, BothEngines]
    internal async Task A_manager_above_who_owns_nothing_sees_them_and_one_beside_does_not(string engine)
    {
        await using var fixture = await CheckInFixture.CreateAsync(engine);
        var (top, aside) = (fixture.Person("Top", null, null, "Europe/Berlin"), fixture.Person("Aside", null, null, "Europe/Berlin"));
        await fixture.Database.AddAsync(top, aside);
        await fixture.Database.WorkAsync(async services => (await services.GetRequiredService<FeedbackDb>().Set<Person>().SingleAsync(p => p.Id == fixture.Manager.Id))
            .Update(new PersonFacts("Mia", null, top.Id, null, "Leads", null, "Europe/Berlin", "en-US", WorkDays.MondayToFriday, false)));
        var created = await fixture.CreateAsync(
            CheckInFixture.Actor(fixture.Manager, isManager: true),
            new CheckInTyped("Quiet", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What did you finish?"])
            { Privacy = new PrivacyTyped(Confidential: true, Anonymous: false, "3") });
        var checkIn = created.ShouldBeOfType<CreateOutcome.Created>().CheckIn;
        foreach (var (utc, person) in new[] { ("2026-11-06 06:30", fixture.Wei), ("2026-11-06 13:30", fixture.Ana), ("2026-11-06 19:30", fixture.Joe) })
        {
            await fixture.PlayToAsync(utc);
            await fixture.ClickAsync<FeedbackBot.CheckIns.Answering.AnswerPrompt>(
                person, CheckInFixture.Answers((await fixture.PromptsAsync(person)).Single(), "Words of " + person.Name, null));
        }

        await fixture.PlayToAsync("2026-11-07 06:00");
        (await ReadAsync(fixture, top, checkIn)).ShouldNotBeNull().Questions.Single().Result.Words.Count.ShouldBe(3);
        (await ReadAsync(fixture, aside, checkIn)).ShouldBeNull();
        (await ReadAsync(fixture, fixture.Ana, checkIn)).ShouldBeNull();
        (await ReadAsync(fixture, fixture.Manager, checkIn)).ShouldNotBeNull().ShouldSatisfyAllConditions(
            own => own.Asked.ShouldBe(0), own => own.LeavesOutOwn.ShouldBeTrue());

        // Two of the three report to Top now: what Top knows by name cannot be taken from the rest.
        await fixture.Database.WorkAsync(async services =>
        {
            foreach (var person in await services.GetRequiredService<FeedbackDb>().Set<Person>().Where(p => p.Id == fixture.Ana.Id || p.Id == fixture.Wei.Id).ToListAsync())
                person.Update(new PersonFacts(person.Name, null, top.Id, null, "Ops", null, person.TimeZone, "en-US", WorkDays.MondayToFriday, false));
            return true;
        });
        var rest = (await ReadAsync(fixture, top, checkIn)).ShouldNotBeNull();
        (rest.Asked, rest.IsShown).ShouldBe((1, false));
    }

    [Fact]
    public async Task When_a_result_was_first_shown_is_remembered_once()
    {
        await using var fixture = await CheckInFixture.CreateAsync(nameof(StorageProvider.Sqlite));
        var checkIn = await fixture.CreateWeeklyAsync();
        var now = fixture.Database.Clock.GetUtcNow();
        var round = Round.ByCalendar(default, checkIn, new DateOnly(2026, 11, 6), now);
        round.ShownAt.ShouldBeNull();
        round.Show(now);
        round.Show(now.AddDays(1));
        round.ShownAt.ShouldBe(now);
    }

    private static Task<AnonymousRound?> ReadAsync(CheckInFixture fixture, Person reader, CheckIn checkIn) => fixture.Database.WorkAsync(
        services => services.GetRequiredService<ConfidentialResults>().LatestAsync(CheckInFixture.Actor(reader, isManager: true), checkIn.Id, default));

    private static async Task AnswerAsync(Company company, string person)
    {
        var outcome = await company.PressAsync(person, company.Prompts(person, "Quiet").Single(), "checkins.answer", Inputs(person));
        outcome.Status.ShouldBe(200, outcome.Message);
    }

    private static JsonObject Inputs(string person) => new() { ["q1"] = "2", ["q2"] = WordsOf(person), ["q3"] = BlockerOf(person) };

    /// <summary>Neither the owner's own texts, which name their reports, nor a card's ids: what is searched for is people's own.</summary>
    private static async Task ShouldNameNobodyAsync(Company company, string said)
    {
        await using var scope = company.Host.Services.CreateAsyncScope();
        foreach (var person in await scope.ServiceProvider.GetRequiredService<FeedbackDb>().Set<Person>().AsNoTracking().ToListAsync())
        {
            foreach (var mark in (string[])[person.Name, person.Email!, person.Id.ToString(), person.ExternalId])
                said.ShouldNotContain(mark);
        }
    }

    private static async Task ShouldReachNothingElseAsync(Company company)
    {
        var others = (string[])[.. OfOmar, Frida, George];
        var said = new List<string>();
        foreach (var words in (string[])["digest", "my checkins", "my checkins words", "blockers", "checkin show Quiet", "checkin list", "audit"])
            said.Add(await company.SayAsync(Ada, words));
        await company.SayAsync(Ada, "digest");
        var digest = company.Host.Chat(Ada).Last(m => m.Card is not null);
        foreach (var verb in (string[])["digests.more", "digests.export"])
        {
            await company.PressAsync(Ada, digest, verb);
            said.Add(Said(company.Now(Ada, digest)));
        }

        foreach (var text in said)
        {
            foreach (var person in others)
                text.ShouldNotContain(WordsOf(person));
            others.ShouldAllBe(person => !text.Contains(BlockerOf(person)));
        }

        await using var scope = company.Host.Services.CreateAsyncScope();
        var (db, rounds) = (scope.ServiceProvider.GetRequiredService<FeedbackDb>(), scope.ServiceProvider.GetRequiredService<RoundQueries>());
        var ids = await db.Set<Person>().ToDictionaryAsync(p => p.Email!, p => p.Id);
        var round = await db.Set<Round>().SingleAsync();
        (await rounds.TableAsync(ids[Ada], round.Id, default)).ShouldNotBeNull().Lines.Select(l => l.Name).ShouldBe(["Omar Haddad", "林晓梅"], ignoreOrder: true);
        (await rounds.TableAsync(ids[Omar], round.Id, default)).ShouldNotBeNull().Lines.Count.ShouldBe(5);
        foreach (var person in others)
            (await rounds.LatestAsync(ids[Ada], ids[person], 0, 10, default)).ShouldBeEmpty();
    }

    private static string WordsOf(string person) => $"words {person.Split('@')[0].Replace('.', '-')}";

    private static string BlockerOf(string person) => $"blocked {person.Split('@')[0].Replace('.', '-')}";
}
