using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.Tests.Support;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>A round that is not answered in time, or not at all.</summary>
public sealed class LateAndSkippedTests
{
    [Theory, BothEngines]
    public async Task A_late_answer_is_taken_where_it_is_allowed_and_says_everywhere_that_it_is_late(string engine)
    {
        await using var team = await AskedAsync(engine, "2d", "2026-11-06 06:30");
        await team.ClickAsync<AnswerPrompt>(team.Wei, Answers((await team.PromptsAsync(team.Wei)).Single(), "On time", "5"));
        await team.PlayToAsync("2026-11-06 13:30");
        await team.DeliverAsync();
        await team.PlayToAsync("2026-11-06 23:30");
        var ana = (await team.PromptsAsync(team.Ana)).Single();

        var closed = (await team.PayloadAsync(PromptOccasions.Closed(ana.Id))).ShouldNotBeNull();
        closed.ShouldContain("This round closed");
        closed.ShouldContain("Answer late");
        var form = Json(await team.ClickAsync<ChangeAnswer>(team.Ana, Of(ana)));
        form.ShouldContain("marked as late");
        form.ShouldContain("q1");
        form.ShouldNotContain("Skip this time");
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(ana, "Late, sorry", "77"))).ShouldContain("marked as late");
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(ana, "Late, sorry", "3"))).ShouldContain("Answered late");
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(ana, "Late, sorry", "4", seen: 1))).ShouldContain("Answered late");

        (await team.PromptsAsync(team.Ana)).Single().ShouldSatisfyAllConditions(
            p => p.State.ShouldBe(PromptState.Answered), p => p.IsLate.ShouldBeTrue(), p => p.Submissions.ShouldBe(2));
        (await ReadAsync(team)).ShouldBe(["Ana 1/1 late 1", "Joe 0/1 late 0", "Wei 1/1 late 0"]);
        (await TextsAsync(team)).ShouldBe([("Late, sorry", true), ("On time", false)]);

        team.Database.Clock.MoveTo(CheckInCalendarTests.Utc("2026-11-08 17:00"));
        (await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(ana, "Too late to change", "1", seen: 2))).ShouldBeOfType<CardAnswer.Say>()
            .Markdown.ShouldContain("This change came too late");
        var wei = (await team.PromptsAsync(team.Wei)).Single();
        Json(await team.ClickAsync<ChangeAnswer>(team.Wei, Of(wei))).ShouldNotContain("Input.Text");
        var joe = (await team.PromptsAsync(team.Joe)).Single();
        team.Database.Clock.MoveTo(joe.LateUntil!.Value);
        var over = Json(await team.ClickAsync<AnswerPrompt>(team.Joe, Answers(joe, "Two days late", "3")));
        over.ShouldContain("Two days late");
        over.ShouldNotContain("Answer late");
        (await team.PromptsAsync(team.Joe)).Single().State.ShouldBe(PromptState.Missed);
    }

    [Theory, BothEngines]
    public async Task A_round_is_skipped_with_a_reason_which_is_no_answer_and_not_missing_either(string engine)
    {
        await using var team = await AskedAsync(engine, null, "2026-11-06 13:30");
        var ana = (await team.PromptsAsync(team.Ana)).Single();
        Json(await team.ClickAsync<AskWhySkip>(team.Ana, Of(ana))).ShouldContain("Too busy");
        Json(await team.ClickAsync<SkipPrompt>(team.Ana, Of(ana))).ShouldContain("Please choose a reason");
        Json(await team.ClickAsync<SkipPrompt>(team.Ana, Of(ana, "Other", " "))).ShouldContain("what the other reason is");
        Json(await team.ClickAsync<SkipPrompt>(team.Ana, Of(ana, "Other", new string('x', 501)))).ShouldContain("there is room for 500");
        (await team.ClickAsync<SkipPrompt>(team.Wei, Of(ana, "TooBusy"))).ShouldBeOfType<CardAnswer.Say>();
        (await team.PromptsAsync(team.Ana)).Single().State.ShouldBe(PromptState.Open);

        var copy = Of(ana, "Other", "On a *course*");
        copy["copy"] = "1";
        var both = await Task.WhenAll(
            team.ClickAsync<SkipPrompt>(team.Ana, copy), team.ClickAsync<SkipPrompt>(team.Ana, Of(ana, "TooBusy")));
        both.ShouldAllBe(answer => Json(answer).Contains("Skipped this time"));
        (await SkippedAsync(team)).Count.ShouldBe(1);
        (await ReadAsync(team)).ShouldContain("Ana 0/1 late 0");
        (await team.Database.WorkAsync(s => s.GetRequiredService<CheckInQueries>()
            .SilentAsync(team.Manager.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default))).ShouldNotContain(s => s.Name == "Ana");

        Json(await team.ClickAsync<ChangeAnswer>(team.Ana, Of(ana))).ShouldContain("q1");
        Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(ana, "After all", "4"))).ShouldContain("After all");
        (await SkippedAsync(team)).ShouldBeEmpty();
        Json(await team.ClickAsync<SkipPrompt>(team.Ana, Of(ana, "TooBusy"))).ShouldContain("After all");

        await team.PlayToAsync("2026-11-06 19:30");
        var joe = (await team.PromptsAsync(team.Joe)).Single();
        await team.ClickAsync<SkipPrompt>(team.Joe, Of(joe, "NothingToReport"));
        await team.PlayToAsync("2026-11-07 12:00");
        (await team.PromptsAsync(team.Joe)).Single().State.ShouldBe(PromptState.Skipped);
        Json(await team.ClickAsync<ChangeAnswer>(team.Joe, Of(joe))).ShouldNotContain("Answer after all");
        Json(await team.ClickAsync<AnswerPrompt>(team.Joe, Answers(joe, "Too late", "4"))).ShouldContain("This round closed");
        (await SkippedAsync(team)).Single().ShouldSatisfyAllConditions(s => s.Name.ShouldBe("Joe"), s => s.Reason.ShouldBe(SkipReason.NothingToReport));
    }

    private static async Task<CheckInFixture> AskedAsync(string engine, string? late, string until)
    {
        var team = await CreateAsync(engine);
        (await team.CreateAsync(Actor(team.Manager, isManager: true), new CheckInTyped(
            "Weekly", AudienceTyped.OfTeam("Ops"), "fri", "14:00", "18:00", ["What did you finish?", "mood: How was your week?", "blocker: What stops you?"])
        {
            Late = late,
        })).ShouldBeOfType<CreateOutcome.Created>();
        await team.PlayToAsync(until);
        return team;
    }

    private static JsonObject Of(Prompt prompt, string? reason = null, string? words = null) =>
        new() { ["prompt"] = prompt.Id.ToString(), ["reason"] = reason, ["words"] = words };

    private static async Task<List<string>> ReadAsync(CheckInFixture team) => [.. (await team.Database.WorkAsync(services => services
        .GetRequiredService<CheckInQueries>().ParticipationAsync(team.Manager.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default)))
        .Select(p => $"{p.Name} {p.Answered}/{p.Asked} late {p.Late}")];

    private static async Task<List<(string, bool)>> TextsAsync(CheckInFixture team) => [.. (await team.Database.WorkAsync(services => services
        .GetRequiredService<CheckInQueries>().TextAnswersAsync(team.Manager.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default)))
        .Single().Answers.Select(a => (a.Text, a.IsLate))];

    private static Task<IReadOnlyList<SkippedPrompt>> SkippedAsync(CheckInFixture team) => team.Database.WorkAsync(services => services
        .GetRequiredService<CheckInQueries>().SkippedAsync(team.Manager.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));
}
