using System.Text.Json.Nodes;
using FeedbackBot.AdaptiveCards;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Blockers;
using FeedbackBot.Storage;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

public sealed class AnsweringTests
{
    [Theory, BothEngines]
    public async Task An_answer_is_kept_and_shown_in_place_of_the_question(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();

        var card = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Shipped it", "4", "No access")));

        card.ShouldContain("Shipped it");
        card.ShouldContain("4 – ");
        card.ShouldContain("checkins.change");
        card.ShouldNotContain("Input.Text");
        (await AnswersAsync(team)).ShouldBe([("4", 4), ("No access", null), ("Shipped it", null)]);
        (await team.PromptsAsync(team.Ana)).Single().ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PromptState.Answered), p => p.Submissions.ShouldBe(1), p => p.AnsweredAt.ShouldBe(team.Database.Clock.GetUtcNow()));
        (await BlockersAsync(team)).Single().ShouldSatisfyAllConditions(b => b.Text.ShouldBe("No access"), b => b.OwnerId.ShouldBe(team.Ana.Id), b => b.IsOpen.ShouldBeTrue());
    }

    [Theory, BothEngines]
    public async Task A_double_click_a_resend_and_a_stale_card_change_nothing(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var click = Answers(prompt, "First", "4");

        var both = await Task.WhenAll(team.ClickAsync<AnswerPrompt>(team.Ana, (JsonObject)click.DeepClone()), team.ClickAsync<AnswerPrompt>(team.Ana, (JsonObject)click.DeepClone()));
        var resent = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, click));
        var stale = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Second", "1")));

        both.ShouldAllBe(answer => Json(answer).Contains("First"));
        resent.ShouldContain("First");
        resent.ShouldNotContain("answered already");
        stale.ShouldContain("First");
        stale.ShouldNotContain("Second");
        stale.ShouldContain("answered already");
        (await AnswersAsync(team)).ShouldBe([("4", 4), ("First", null)]);
        (await team.PromptsAsync(team.Ana)).Single().Submissions.ShouldBe(1);
    }

    [Theory, BothEngines]
    public async Task An_answer_can_be_changed_until_the_round_closes_and_the_last_one_holds(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "First", "4", "No access"));

        var form = Json(await team.ClickAsync<ChangeAnswer>(team.Ana, new JsonObject { ["prompt"] = prompt.Id.ToString() }));
        form.ShouldContain("\"value\":\"First\"");
        form.ShouldContain("\"value\":\"4\"");
        form.ShouldContain("\"seen\":\"1\"");
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Second", "2", seen: 1))).ShouldContain("Second");

        (await AnswersAsync(team)).ShouldBe([("2", 2), ("Second", null)]);
        (await team.PromptsAsync(team.Ana)).Single().Submissions.ShouldBe(2);
        (await BlockersAsync(team)).Single().ResolvedBy.ShouldBe(team.Ana.Id);

        team.Database.Clock.MoveTo(prompt.ClosesAt);
        Json(await team.ClickAsync<ChangeAnswer>(team.Ana, new JsonObject { ["prompt"] = prompt.Id.ToString() })).ShouldNotContain("Input.Text");
        (await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Third", "1", seen: 2))).ShouldBeOfType<CardAnswer.Say>()
            .Markdown.ShouldContain("This change came too late");
        (await AnswersAsync(team)).ShouldBe([("2", 2), ("Second", null)]);
    }

    [Theory, BothEngines]
    public async Task Wrong_input_gives_everything_typed_back_with_what_is_wrong(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();

        var card = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Typed with care", "9", "In the way")));

        card.ShouldContain("\"value\":\"Typed with care\"");
        card.ShouldContain("\"value\":\"In the way\"");
        card.ShouldContain("Please choose one of the five moods.");
        (await AnswersAsync(team)).ShouldBeEmpty();
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Open);
    }

    [Theory, BothEngines]
    public async Task Too_much_to_give_back_leaves_the_clicked_card_as_it_is(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();

        var said = (await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, new string('x', 60_000), "4"))).ShouldBeOfType<CardAnswer.Say>();

        said.Markdown.ShouldContain("60,000");
        (await AnswersAsync(team)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Too_late_is_said_on_the_card_even_before_the_closing_wake_and_shows_what_was_typed(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        team.Database.Clock.MoveTo(prompt.ClosesAt);

        var card = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Late words", "4")));

        card.ShouldContain("This round closed");
        card.ShouldContain("Late words");
        (await AnswersAsync(team)).ShouldBeEmpty();
    }

    [Theory, BothEngines]
    public async Task Somebody_elses_card_is_refused_and_reveals_nothing(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Secret", "4", "No access"));
        var blocker = (await BlockersAsync(team)).Single();

        var data = new JsonObject { ["prompt"] = prompt.Id.ToString(), ["blocker"] = blocker.Id.ToString() };
        CardAnswer[] answers =
        [
            await team.ClickAsync<AnswerPrompt>(team.Wei, Answers(prompt, "Not mine", "1", seen: 1)),
            await team.ClickAsync<ShowPrompt>(team.Manager, (JsonObject)data.DeepClone()),
            await team.ClickAsync<ChangeAnswer>(team.Wei, (JsonObject)data.DeepClone()),
            await team.ClickAsync<ResolveBlocker>(team.Wei, data),
            await team.ClickAsync<AnswerPrompt>(team.Ana, new JsonObject { ["prompt"] = "no id" }),
            await team.ClickAsync<AnswerPrompt>(team.Ana, []),
        ];

        answers.ShouldAllBe(answer => answer is CardAnswer.Say && !((CardAnswer.Say)answer).Markdown.Contains("Secret"));
        (await AnswersAsync(team)).ShouldContain(("Secret", null));
        (await BlockersAsync(team)).Single().IsOpen.ShouldBeTrue();
    }

    [Theory, BothEngines]
    public async Task A_blocker_is_solved_by_its_owner_or_their_manager_once(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Done", "4", "No access"));
        var data = new JsonObject { ["blocker"] = (await BlockersAsync(team)).Single().Id.ToString() };

        var solved = (await team.ClickAsync<ResolveBlocker>(team.Manager, (JsonObject)data.DeepClone())).ShouldBeOfType<CardAnswer.Say>();
        data["prompt"] = prompt.Id.ToString();
        var seen = Json(await team.ClickAsync<ResolveBlocker>(team.Ana, data));

        solved.Markdown.ShouldContain("Ana");
        seen.ShouldContain("✓ Solved");
        (await BlockersAsync(team)).Single().ResolvedBy.ShouldBe(team.Manager.Id);
    }

    [Theory, BothEngines]
    public async Task Answering_a_copy_also_changes_the_card_that_first_asked(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var data = Answers(prompt, "Done", "4");
        data["copy"] = "1";

        await team.ClickAsync<AnswerPrompt>(team.Ana, data);

        (await team.OccasionsAsync("checkin/answered/")).ShouldBe([$"checkin/answered/{prompt.Id}/1"]);
    }

    [Theory, BothEngines]
    public async Task Ten_answers_of_four_thousand_characters_are_shown_and_changed_page_by_page(string engine)
    {
        await using var team = await AskedAsync(engine, [.. Enumerable.Range(1, 10).Select(i => $"Question {i}?")]);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var data = new JsonObject { ["prompt"] = prompt.Id.ToString() };
        for (var i = 1; i <= 10; i++)
            data[$"q{i}"] = $"<{i}>" + new string('长', 3990);

        var first = (await team.ClickAsync<AnswerPrompt>(team.Ana, data)).ShouldBeOfType<CardAnswer.Replace>().Card;
        CardSize.Fits(first).ShouldBeTrue();
        first.ToJson().ShouldContain("checkins.show");
        var all = "";
        for (var page = 1; page <= 12; page++)
        {
            var shown = (await team.ClickAsync<ShowPrompt>(team.Ana, new JsonObject { ["prompt"] = prompt.Id.ToString(), ["page"] = $"{page}" }))
                .ShouldBeOfType<CardAnswer.Replace>().Card;
            CardSize.Fits(shown).ShouldBeTrue();
            all += shown.ToJson();
        }

        for (var i = 1; i <= 10; i++)
            all.ShouldContain($"<{i}>");

        var form = (await team.ClickAsync<ChangeAnswer>(team.Ana, new JsonObject { ["prompt"] = prompt.Id.ToString(), ["page"] = "2" }))
            .ShouldBeOfType<CardAnswer.Replace>().Card;
        CardSize.Fits(form).ShouldBeTrue();
        var send = JsonNode.Parse(form.ToJson())!["body"]!.AsArray().Last()!["actions"]![0]!["data"]!.AsObject();
        var shownIds = send["shown"]!.GetValue<string>().Split(',');
        var change = (JsonObject)send.DeepClone();
        foreach (var id in shownIds)
            change[id] = "changed";
        await team.ClickAsync<AnswerPrompt>(team.Ana, change);

        var kept = await AnswersAsync(team);
        kept.Count(a => a.Value == "changed").ShouldBe(shownIds.Length);
        kept.Count.ShouldBe(10);
    }

    [Theory, BothEngines]
    public async Task Whatever_a_card_sends_it_is_answered_and_the_prompt_can_still_be(string engine)
    {
        await using var team = await AskedAsync(engine);
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var random = new Random(20261106);
        string?[] hostile =
        [
            "", " ", "\0", "\ud800", "\uffff", "'; DROP TABLE", "<at>x</at>", "NaN", "1e99", "-1", "9999999999999999999999", "q1,q9,,", "{}", new('y', 5000),
            prompt.Id.ToString(), null,
        ];
        foreach (var _ in Enumerable.Range(0, 60))
        {
            var data = new JsonObject { ["prompt"] = prompt.Id.ToString(), ["seen"] = "7" };
            foreach (var key in (string[])["q1", "q2", "q3", "seen", "shown", "copy", "page", "prompt", "blocker", "skip"])
            {
                JsonNode? value = random.Next(6) switch
                {
                    0 => random.Next(-5, 5),
                    1 => new JsonArray(1, "a"),
                    2 => new JsonObject { ["a"] = null },
                    3 => true,
                    _ => hostile[random.Next(hostile.Length)],
                };
                if (random.Next(3) > 0)
                    data[key] = value;
            }

            (await team.ClickAsync<AnswerPrompt>(team.Ana, (JsonObject)data.DeepClone())).ShouldNotBeNull();
            (await team.ClickAsync<ChangeAnswer>(team.Ana, (JsonObject)data.DeepClone())).ShouldNotBeNull();
            (await team.ClickAsync<ShowPrompt>(team.Ana, (JsonObject)data.DeepClone())).ShouldNotBeNull();
            (await team.ClickAsync<ResolveBlocker>(team.Ana, (JsonObject)data.DeepClone())).ShouldNotBeNull();
            (await team.ClickAsync<MyAnswersPage>(team.Ana, data)).ShouldNotBeNull();
        }

        var now = (await team.PromptsAsync(team.Ana)).Single();
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "In the end", "3", seen: now.Submissions))).ShouldContain("In the end");
    }

    private static async Task<CheckInFixture> AskedAsync(string engine, params string[] asks)
    {
        var team = await CheckInFixture.CreateAsync(engine);
        await team.CreateWeeklyAsync("fri", asks);
        await team.PlayToAsync("2026-11-06 13:30");
        return team;
    }

    private static Task<List<(string Value, int? Score)>> AnswersAsync(CheckInFixture team) => team.Database.ReadAsync(async db =>
        (await db.Set<Answer>().ToListAsync()).Select(a => (a.Value, a.Score)).OrderBy(a => a.Value, StringComparer.Ordinal).ToList());

    private static Task<List<Blocker>> BlockersAsync(CheckInFixture team) =>
        team.Database.ReadAsync(db => db.Set<Blocker>().AsNoTracking().ToListAsync());
}
