using System.Text.Json.Nodes;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.People;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>An anonymous round over three zones, on the real bot, with everything it stored laid open.</summary>
public sealed class AnonymousCheckInTests
{
    private const string George = "george.owens@contoso.example";
    private const string Create = "checkin create Voices --everyone --days mon --at 14:00 --closes 18:00 --anonymous --threshold 5 "
        + "--ask \"mood: How is it going?\" --ask \"What should change?\"";

    private static readonly string[] Berlin = [Ada, Omar, Bruno, Chloe, Frida];
    private static readonly string[] NewYork = [Dan, Eve, George];

    [Theory, BothEngines]
    public async Task Nothing_that_is_stored_joins_a_person_and_their_words(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-22 20:00");
        (await company.SayAsync(Ada, Create)).ShouldContain("anonymous: shown after the close, from 5 answers on");
        await company.MoveToAsync("2026-11-23 07:00");
        var refused = await WrongAsync(company, "wrong");
        await company.MoveToAsync("2026-11-23 13:30");
        await LateAsync(company, refused, "too late");
        var asked = Said(company.Prompts(Bruno, "Voices").Single());
        asked.ShouldContain("your answers are stored without your name");
        asked.ShouldContain("only from 5 answers on");

        foreach (var person in Berlin)
            await AnswerAsync(company, person);
        await company.MoveToAsync("2026-11-23 14:00");
        ShouldBeApart(await company.StoredAsync(), "CheckInUrns", Berlin);
        (await company.SayAsync(Ada, "checkin results Voices")).ShouldContain("has no result yet");
        (await company.SayAsync(Bruno, "my checkins")).ShouldNotContain(WordsOf(Bruno));

        await company.MoveToAsync("2026-11-23 19:30");
        foreach (var person in NewYork)
            await AnswerAsync(company, person);
        await company.MoveToAsync("2026-11-24 00:00");
        var stored = await company.StoredAsync();
        ShouldBeApart(stored, "CheckInAnonymousResults", [.. Berlin, .. NewYork]);
        stored.ShouldNotContain(row => row.Table == "CheckInUrns");
        await ShouldShowNobodyAsync(company);
    }

    private static async Task AnswerAsync(Company company, string person)
    {
        var prompt = company.Prompts(person, "Voices").Single();
        var outcome = await company.PressAsync(person, new Press(prompt.Id, "Send")
        {
            Inputs = new JsonObject { ["q1"] = "2", ["q2"] = WordsOf(person) },
            Copies = 2,
        });
        outcome.Status.ShouldBe(200);
        var card = company.Now(person, prompt);
        Said(card).ShouldContain("Thank you, taken");
        Said(card).ShouldNotContain(WordsOf(person));
        Said(card).ShouldNotContain("Change answer");

        // An outdated client sends once more, in other words.
        await company.PressAsync(person, new Press(prompt.Id, "Send")
        {
            Inputs = new JsonObject { ["q1"] = "5", ["q2"] = WordsOf(person) + " again" },
            StaleCard = prompt.Card,
            Force = true,
        });
    }

    /// <summary>What is refused stays on the sender's card and nowhere else.</summary>
    private static async Task<ChatMessage> WrongAsync(Company company, string words)
    {
        var asked = company.Prompts(Qiang, "Voices").Single();
        var outcome = await company.PressAsync(Qiang, new Press(asked.Id, "发送") { Inputs = new JsonObject { ["q2"] = WordsOf(words) }, Force = true });
        outcome.Status.ShouldBe(200);
        outcome.Message.ShouldNotBeNull().ShouldContain("请填写回答");
        return asked;
    }

    private static async Task LateAsync(Company company, ChatMessage asked, string words)
    {
        var outcome = await company.PressAsync(Qiang, new Press(asked.Id, "发送")
        {
            Inputs = new JsonObject { ["q1"] = "1", ["q2"] = WordsOf(words) },
            StaleCard = asked.Card,
            Force = true,
        });
        outcome.Message.ShouldNotBeNull().ShouldContain("截止");
    }

    private static void ShouldBeApart(IReadOnlyList<StoredRow> rows, string table, IReadOnlyList<string> people)
    {
        foreach (var person in people)
        {
            var holding = rows.Where(r => r.Holds(WordsOf(person))).ToList();
            holding.Select(r => r.Table).ShouldBe([table], $"the words of {person}");

            // One row for everybody: no key, place, time or transaction of it is one person's.
            people.ShouldAllBe(other => holding[0].Holds(WordsOf(other)));
            holding[0].Holds(" again").ShouldBeFalse();
        }

        rows.ShouldNotContain(r => r.Holds(WordsOf("wrong")) || r.Holds(WordsOf("too late")));
        var answers = rows.Single(r => r.Table == table);
        foreach (var prompt in rows.Where(r => r.Table == "CheckInPrompts"))
        {
            foreach (var (_, text) in prompt.Values.Where(v => v.Column is "Id" or "PersonId" or "AnsweredAt" && v.Text.Length > 0))
                answers.Holds(text).ShouldBeFalse();
            prompt.Values.Single(v => v.Column == "AnsweredAt").Text.ShouldBeOneOf("", prompt.Values.Single(v => v.Column == "OpensAt").Text);
        }

        foreach (var id in rows.Where(r => r.Table == "People").SelectMany(r => r.Values).Where(v => v.Column is "Id" or "ExternalId" or "Name"))
            answers.Holds(id.Text).ShouldBeFalse(id.Column);
    }

    private static async Task ShouldShowNobodyAsync(Company company)
    {
        var results = await company.SayAsync(Ada, "checkin results Voices");
        results.ShouldContain("8 of 12 people took part");
        results.ShouldContain("2.0 on average");
        results.ShouldContain(WordsOf(Bruno));
        results.ShouldNotContain("Bruno Silva");
        results.ShouldNotContain("\\\"Ops");
        (await company.SayAsync(Omar, "checkin results Voices")).ShouldNotContain(WordsOf(Bruno));
        await using var scope = company.Host.Services.CreateAsyncScope();
        var queries = scope.ServiceProvider.GetRequiredService<FeedbackBot.CheckIns.CheckInQueries>();
        var db = scope.ServiceProvider.GetRequiredService<FeedbackDb>();
        var people = await db.Set<Person>().ToDictionaryAsync(p => p.Email!, p => p.Id);
        var (since, until) = (Utc("2026-11-20"), Utc("2026-11-30"));
        (await queries.ParticipationAsync(people[Omar], since, until, default)).ShouldBeEmpty();
        (await queries.SilentAsync(people[Omar], since, until, default)).ShouldBeEmpty();
        (await queries.AnonymousResultsAsync(people[Omar], since, until, default)).ShouldBeEmpty();
        (await queries.AnonymousResultsAsync(people[Ada], since, until, default)).Single().Answered.ShouldBe(8);
        (await db.Set<Answer>().CountAsync()).ShouldBe(0);
    }

    private static string WordsOf(string person) => $"words {person.Split('@')[0].Replace('.', '-')}";
}
