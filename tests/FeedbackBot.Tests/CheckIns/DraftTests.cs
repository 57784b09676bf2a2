using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Delivery;
using FeedbackBot.Scheduling;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>A half-filled card.</summary>
public sealed class DraftTests
{
    [Theory, BothEngines]
    public async Task What_was_saved_comes_back_is_nobody_elses_and_is_gone_once_it_is_sent(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var of = new JsonObject { ["prompt"] = prompt.Id.ToString() };
        (await team.PayloadAsync(PromptOccasions.Ask(prompt.Id))).ShouldNotBeNull().ShouldNotContain("\"isRequired\":true");

        var saved = await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "Half a sent", null, ""));
        saved.ShouldBeOfType<CardAnswer.Replace>().Lasts.ShouldBeTrue();
        Json(saved).ShouldSatisfyAllConditions(c => c.ShouldContain("Half a sent"), c => c.ShouldContain("Not sent yet"), c => c.ShouldNotContain("Input."));
        Json(await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "Half a sentence", "5"))).ShouldContain("5 – ");
        (await team.ClickAsync<SaveForLater>(team.Wei, Answers(prompt, "Not mine", "1"))).ShouldBeOfType<CardAnswer.Say>();
        (await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, new string('x', 4001), "1"))).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("4,000");

        var form = Json(await team.ClickAsync<ChangeAnswer>(team.Ana, Copy(of)));
        form.ShouldContain("\"value\":\"Half a sentence\"");
        form.ShouldContain("\"value\":\"5\"");
        Json(await team.ClickAsync<AskWhySkip>(team.Ana, Answers(prompt, "Half a sentence, more", "5"))).ShouldContain("Too busy");
        Json(await team.ClickAsync<ChangeAnswer>(team.Ana, Copy(of))).ShouldContain("\"value\":\"Half a sentence, more\"");
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Open);

        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Whole", "4"))).ShouldContain("Whole");
        (await DraftsAsync(team)).ShouldBeEmpty();
        (await team.PromptsAsync(team.Ana)).Single().HasDraft.ShouldBeFalse();
        Json(await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "A stale card", "1"))).ShouldContain("Whole");
        (await DraftsAsync(team)).ShouldBeEmpty();

        Json(await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "A change, later", "1", seen: 1))).ShouldContain("A change, later");
        Json(await team.ClickAsync<ShowPrompt>(team.Ana, Copy(of))).ShouldContain("Whole");
        Json(await team.ClickAsync<ChangeAnswer>(team.Ana, Copy(of))).ShouldContain("A change, later");
    }

    [Theory, BothEngines]
    public async Task What_was_never_sent_is_shown_when_the_round_closes_and_forgotten_some_days_later(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "Never sent", "5"));

        await team.DeliverAsync();
        await team.PlayToAsync("2026-11-06 17:30");

        (await team.PayloadAsync(PromptOccasions.Closed(prompt.Id))).ShouldNotBeNull().ShouldContain("Never sent");
        Json(await team.ClickAsync<ShowPrompt>(team.Ana, new JsonObject { ["prompt"] = prompt.Id.ToString() })).ShouldContain("Never sent");
        Json(await team.ClickAsync<SaveForLater>(team.Ana, Answers(prompt, "Too late to save", "5"))).ShouldContain("This round closed");
        var forget = team.Database.Services.GetServices<IWakeSource>().OfType<ForgetOldDrafts>().Single();
        await forget.RunAsync("forget", default);
        (await DraftsAsync(team)).Count.ShouldBe(1);
        var wake = (await forget.PlanAsync(null, default)).Single();
        team.Database.Clock.MoveTo(wake.At);
        await forget.RunAsync(wake.Key, default);
        (await DraftsAsync(team)).ShouldBeEmpty();
        (await team.PromptsAsync(team.Ana)).Single().HasDraft.ShouldBeFalse();
    }

    [Theory, BothEngines]
    public async Task Turning_the_pages_of_a_long_card_keeps_what_stands_on_each_and_sending_sends_all(string engine)
    {
        await using var team = await AskedAsync(engine, [.. Enumerable.Range(1, 10).Select(i => $"Question {i}?")]);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var all = new JsonObject { ["prompt"] = prompt.Id.ToString() };
        for (var i = 1; i <= 10; i++)
            all[$"q{i}"] = $"{i}:" + new string('长', 3990);
        await team.ClickAsync<AnswerPrompt>(team.Ana, all);

        var one = Actions(Json(await team.ClickAsync<ChangeAnswer>(team.Ana, new JsonObject { ["prompt"] = prompt.Id.ToString() })));
        var turn = one["More"];
        foreach (var id in Shown(turn))
            turn[id] = $"changed {id}";
        var two = Actions(Json(await team.ClickAsync<ChangeAnswer>(team.Ana, turn)));
        var send = two["Send"];
        Shown(send).ShouldNotContain("q1");
        foreach (var id in Shown(send))
            send[id] = $"changed too {id}";
        await team.ClickAsync<AnswerPrompt>(team.Ana, send);

        var kept = await team.Database.ReadAsync(db => db.Set<Answer>().Select(a => a.Value).ToListAsync());
        kept.Count.ShouldBe(10);
        kept.Count(v => v.StartsWith("changed q", StringComparison.Ordinal)).ShouldBe(Shown(turn).Length);
        kept.Count(v => v.StartsWith("changed too", StringComparison.Ordinal)).ShouldBe(Shown(send).Length);
        (await DraftsAsync(team)).ShouldBeEmpty();
    }

    private static async Task<CheckInFixture> AskedAsync(string engine, params string[] asks)
    {
        var team = await CreateAsync(engine);
        await team.CreateWeeklyAsync("fri", asks);
        await team.PlayToAsync("2026-11-06 13:30");
        return team;
    }

    private static JsonObject Copy(JsonObject data) => (JsonObject)data.DeepClone();

    private static string[] Shown(JsonObject data) => data["shown"]!.GetValue<string>().Split(',');

    private static Dictionary<string, JsonObject> Actions(string card) => JsonNode.Parse(card)!["body"]!.AsArray().Last()!["actions"]!.AsArray()
        .ToDictionary(a => a!["title"]!.GetValue<string>(), a => (JsonObject)a!["data"]!.DeepClone());

    private static Task<List<AnswerDraft>> DraftsAsync(CheckInFixture team) =>
        team.Database.ReadAsync(db => db.Set<AnswerDraft>().AsNoTracking().ToListAsync());
}
