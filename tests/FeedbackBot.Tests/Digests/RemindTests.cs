using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.Digests.Reminding;
using FeedbackBot.People.Audit;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace FeedbackBot.Tests.Digests;

/// <summary>A manager has those of their people reminded who have not answered.</summary>
public sealed class RemindTests
{
    [Theory, BothEngines]
    public async Task A_manager_reminds_those_of_their_own_people_who_have_not_answered_once_in_a_round(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-20T13:00:00Z", world.Ada, world.Bob, world.Cem, world.Dan);
        await world.AnswerAsync(prompts[0], "2026-11-20T13:05:00Z", "Wired the rack", 4);
        world.Database.Clock.MoveTo(DigestWorld.Friday);
        var round = ("round", $"{prompts[0].RoundId}");

        var choose = DigestWorld.Json(await world.ClickAsync<ShowRemind>(world.Mira));
        choose.ShouldContain("2 have not answered");
        choose.ShouldContain($"{prompts[0].RoundId}");
        (await world.ClickAsync<ShowRemind>(world.Ada)).ShouldBeOfType<CardAnswer.Say>();
        (await world.ClickAsync<RemindRound>(world.Mira)).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("Choose a round");
        DigestWorld.Json(await world.ClickAsync<RemindRound>(world.Mira, ("round", $"{Guid.Empty}"))).ShouldContain("not open");

        DigestWorld.Json(await world.ClickAsync<RemindRound>(world.Mira, round)).ShouldContain("2 of your people get a reminder");
        DigestWorld.Json(await world.ClickAsync<RemindRound>(world.Mira, round)).ShouldContain("You had them reminded of this round already");
        (await world.PostedAsync("checkin/remind/")).Select(m => m.PersonId).ShouldBe([world.Bob.Id, world.Cem.Id], ignoreOrder: true);
        var after = DigestWorld.Json(await world.ClickAsync<ShowRemind>(world.Mira));
        after.ShouldContain("you had them reminded");
        after.ShouldNotContain("Input.ChoiceSet");

        // Nora's people are hers, and she has her own turn.
        DigestWorld.Json(await world.ClickAsync<RemindRound>(world.Nora, round)).ShouldContain("One of your people gets a reminder");
        (await world.PostedAsync("checkin/remind/")).Count.ShouldBe(3);
        (await world.Database.ReadAsync(db => db.Set<AuditEntry>().CountAsync(e => e.Action == "checkins.remind"))).ShouldBe(2);
    }

    [Theory, BothEngines]
    public async Task Where_nobody_is_missing_or_nothing_is_open_it_says_so_and_the_turn_is_not_used_up(string engine)
    {
        await using var world = await DigestWorld.CreateAsync(engine);
        var prompts = await world.AskAsync("2026-11-20T13:00:00Z", world.Ada);
        await world.AnswerAsync(prompts[0], "2026-11-20T13:05:00Z", "Wired the rack", 4);
        world.Database.Clock.MoveTo(DigestWorld.Friday);

        DigestWorld.Json(await world.ClickAsync<ShowRemind>(world.Mira)).ShouldContain("everybody has answered or skipped it");
        DigestWorld.Json(await world.ClickAsync<RemindRound>(world.Mira, ("round", $"{prompts[0].RoundId}"))).ShouldContain("nobody to remind");
        var read = await world.Database.AskAsync((ReminderQueries queries) => queries.OpenAsync(world.Mira.Id, default));
        read.Single().ShouldSatisfyAllConditions(r => r.RemindedAt.ShouldBeNull(), r => r.Missing.ShouldBe(0), r => r.CanBeReminded.ShouldBeFalse());
        world.Database.Clock.MoveTo(prompts[0].ClosesAt);
        DigestWorld.Json(await world.ClickAsync<ShowRemind>(world.Mira)).ShouldContain("No round is open");
    }
}
