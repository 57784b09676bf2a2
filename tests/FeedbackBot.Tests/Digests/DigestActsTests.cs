using FeedbackBot.Bot;
using FeedbackBot.Digests.Comments;
using FeedbackBot.Digests.Reading;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Digests;

/// <summary>What a manager does with a digest, and what their people get of it.</summary>
public sealed class DigestActsTests
{
    [Theory, BothEngines]
    public async Task Those_who_answered_hear_once_what_the_manager_does_with_it_and_no_number_of_few_people(string engine)
    {
        await using var world = await AnsweredAsync(engine);
        DigestWorld.Json(await world.ClickAsync<MarkRead>(world.Mira)).ShouldContain("You have read it");
        DigestWorld.Json(await world.ClickAsync<MarkRead>(world.Mira)).ShouldContain("You have read it");

        var tooLong = DigestWorld.Json(await world.ClickAsync<Acknowledge>(world.Mira, ("words", new string('x', 1001))));
        tooLong.ShouldContain("1001 characters");
        tooLong.ShouldContain(new string('x', 1001));
        (await world.PostedAsync("digest/heard")).ShouldBeEmpty();

        DigestWorld.Json(await world.ClickAsync<Acknowledge>(world.Mira, ("words", "We get *new* desks"))).ShouldContain("2 people are told now");
        var heard = await world.PostedAsync("digest/heard");
        heard.Select(m => m.PersonId).ShouldBe([world.Ada.Id, world.Bob.Id], ignoreOrder: true);
        var card = heard[0].Payload.ShouldNotBeNull();
        card.ShouldContain("We get");
        card.ShouldContain("Fewer than 5 people answered");
        card.Replace("AdaptiveCard", "").ShouldNotContain("Ada", Case.Sensitive);
        card.ShouldNotContain("Bob");

        // Neither again nor through the digest of the day, whose rounds are the same.
        DigestWorld.Json(await world.ClickAsync<Acknowledge>(world.Mira, ("words", "Other words"))).ShouldContain("You told them");
        DigestWorld.Json(await world.ClickAsync<Acknowledge>(world.Mira, ("days", "1"))).ShouldContain("Nobody was told");
        (await world.PostedAsync("digest/heard")).Count.ShouldBe(2);
        (await world.Database.ReadAsync(db => db.Set<DigestReading>().Select(r => new { r.Days, r.Words }).OrderByDescending(r => r.Days).ToListAsync()))
            .Select(r => (r.Days, r.Words)).ShouldBe([(7, "We get *new* desks"), (1, null)]);
    }

    [Theory, BothEngines]
    public async Task How_soon_a_manager_told_their_people_is_in_their_own_digest_and_their_managers(string engine)
    {
        await using var world = await AnsweredAsync(engine);
        await world.MoveAsync(world.Mira, world.Nora);
        await world.WakeAsync();
        world.Database.Clock.MoveTo(DigestWorld.Friday.AddHours(3));
        await world.ClickAsync<Acknowledge>(world.Mira);

        var own = (await world.ReadAsync(world.Mira, DigestWorld.Friday.AddDays(7))).Promptness.ShouldHaveSingleItem();
        own.ShouldBe(new Promptness(world.Mira.Id, "Mira", true, 1, 1, TimeSpan.FromHours(3)));
        (await world.ReadAsync(world.Nora, DigestWorld.Friday.AddDays(7))).Promptness.ShouldHaveSingleItem().ShouldBe(own with { IsOwn = false });
    }

    [Theory, BothEngines]
    public async Task A_manager_opens_the_last_answers_of_their_own_people_alone_and_comments_on_them(string engine)
    {
        await using var world = await AnsweredAsync(engine);
        (await world.ClickAsync<ShowPerson>(world.Nora, ("person", $"{world.Ada.Id}"))).ShouldBeOfType<CardAnswer.Say>();
        (await world.ClickAsync<ShowPerson>(world.Mira)).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("Choose one");
        var answers = DigestWorld.Json(await world.ClickAsync<ShowPerson>(world.Mira, ("person", world.Ada.ExternalId)));
        answers.ShouldContain("Wired the rack");
        answers.ShouldContain("4 of 5");

        var prompt = $"{world.Prompts[0].Id}";
        (await world.ClickAsync<SendComment>(world.Nora, ("prompt", prompt), ("comment", "Mine"))).ShouldBeOfType<CardAnswer.Say>();
        DigestWorld.Json(await world.ClickAsync<SendComment>(world.Mira, ("prompt", prompt), ("comment", "  "))).ShouldContain("Write something first");
        DigestWorld.Json(await world.ClickAsync<SendComment>(world.Mira, ("prompt", prompt), ("comment", "Well <b>done</b>"))).ShouldContain("gets this from you");

        var sent = (await world.PostedAsync("digest/comment")).ShouldHaveSingleItem();
        sent.PersonId.ShouldBe(world.Ada.Id);
        sent.Payload.ShouldNotBeNull().ShouldContain("From Mira");
        var comment = sent.Occasion["digest/comment/".Length..];
        (await world.ClickAsync<ReplyToComment>(world.Bob, ("comment", comment), ("reply", "Hi"))).ShouldBeOfType<CardAnswer.Say>();
        DigestWorld.Json(await world.ClickAsync<ReplyToComment>(world.Ada, ("comment", comment), ("reply", "Thank you"))).ShouldContain("You replied: Thank you");
        DigestWorld.Json(await world.ClickAsync<ReplyToComment>(world.Ada, ("comment", comment), ("reply", "Again"))).ShouldContain("You replied: Thank you");
        (await world.PostedAsync("digest/reply")).ShouldHaveSingleItem().PersonId.ShouldBe(world.Mira.Id);
    }

    private static async Task<DigestWorld> AnsweredAsync(string engine)
    {
        var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-20T13:00:00Z", world.Ada, world.Bob, world.Cem);
        await world.AnswerAsync(prompts[0], "2026-11-20T13:05:00Z", "Wired the rack", 4);
        await world.AnswerAsync(prompts[1], "2026-11-20T13:06:00Z", "Tested it", 3);
        world.Database.Clock.MoveTo(DigestWorld.Friday);
        return world;
    }
}
