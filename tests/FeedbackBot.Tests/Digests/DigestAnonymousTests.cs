using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.Company;
using Company = FeedbackBot.Tests.CheckIns.Company;

namespace FeedbackBot.Tests.Digests;

/// <summary>An anonymous round in its manager's digests, and what becomes known to those who were asked.</summary>
public sealed class DigestAnonymousTests
{
    private const string Create = "checkin create Voices --everyone --days mon --at 14:00 --closes 18:00 --anonymous --threshold 5 "
        + "--ask \"mood: How is it going?\" --ask \"What should change?\"";

    private static readonly string[] Answering = [Ada, Omar, Bruno, Chloe, Frida, Dan];
    private static readonly string[] Silent = [Eve, "george.owens@contoso.example", Qiang];

    [Theory, BothEngines]
    public async Task Its_result_is_in_the_digests_of_whoever_may_see_it_and_everybody_who_was_asked_hears_back(string engine)
    {
        await using var company = await StartAsync(engine, "2026-11-22 20:00");
        await company.SayAsync(Ada, Create);
        await company.SayAsync(Ada, "digest daily at 10:00");
        await company.SayAsync(Omar, "digest daily at 10:00");
        await company.MoveToAsync("2026-11-23 14:00");
        foreach (var person in Answering.Where(p => p != Dan))
            await AnswerAsync(company, person);
        await company.MoveToAsync("2026-11-23 20:00");
        await AnswerAsync(company, Dan);
        (await company.SayAsync(Ada, "digest")).ShouldContain("A quiet week");

        await company.MoveToAsync("2026-11-24 10:00");
        var digest = company.Host.Chat(Ada).Single(m => m.Summary == "Your daily digest");
        var said = Said(digest);
        said.ShouldContain("Nobody was asked by name; 1 anonymous round ended.");
        said.ShouldContain("6 of 12 people took part");
        foreach (var person in Answering)
            said.ShouldContain(WordsOf(person));
        said.ShouldNotContain("Bruno Silva");
        CardRules.Check(digest.Card!.ToJsonString()).ShouldBeEmpty();
        (await company.SayAsync(Ada, "digest")).ShouldContain("6 of 12 people took part");

        // Omar leads five of those asked and may not see it: everybody of the company was asked, and he asked nobody.
        company.Host.Chat(Omar).ShouldNotContain(m => m.Summary == "Your daily digest");
        (await company.SayAsync(Omar, "digest")).ShouldNotContain("took part");

        await company.PressAsync(Ada, digest, "I have read it");
        await company.PressAsync(Ada, digest, "Tell them", new JsonObject { ["words"] = "Desks come on Monday" });
        Said(company.Now(Ada, digest)).ShouldContain("11 people are told now");
        await company.MoveToAsync("2026-11-25 17:00");
        var cards = Answering.Concat(Silent).Where(p => p != Ada).ToDictionary(p => p, p => Heard(company, p));
        cards.ShouldAllBe(c => c.Value != null);
        foreach (var (person, card) in cards.Where(c => c.Key != Qiang))
        {
            card!.ShouldContain("Desks come on Monday");
            card!.ShouldContain("6 of 12 people took part");
            card!.ShouldContain("What Ada Keller does with it");
            card!.ShouldContain("whether they answered or not");
            card!.ShouldNotContain("Your answers", Case.Insensitive);
            card!.ShouldBe(cards[Eve], person);
        }

        cards[Qiang]!.ShouldContain("无论是否回答");
        Heard(company, Ada).ShouldBeNull();
    }

    private static string? Heard(Company company, string person) => company.Host.Chat(person)
        .Where(m => m.Summary is "What came of the check-in" or "签到有了结果").Select(Said).SingleOrDefault();

    private static async Task AnswerAsync(Company company, string person) =>
        (await company.PressAsync(person, new Press(company.Prompts(person, "Voices").Single().Id, "Send")
        {
            Inputs = new JsonObject { ["q1"] = "2", ["q2"] = WordsOf(person) },
        })).Status.ShouldBe(200);

    private static string WordsOf(string person) => $"words {person.Split('@')[0].Replace('.', '-')}";
}
