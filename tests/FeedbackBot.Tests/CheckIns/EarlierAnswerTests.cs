using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>What was said before a change: kept for whoever said it, and for nobody else.</summary>
public sealed class EarlierAnswerTests
{
    [Theory, BothEngines]
    public async Task What_was_changed_stays_readable_for_whoever_said_it_and_only_for_them(string engine)
    {
        await using var team = await CreateAsync(engine);
        await team.CreateWeeklyAsync();
        await team.PlayToAsync("2026-11-06 13:30");
        var prompt = (await team.PromptsAsync(team.Ana)).Single();
        var before = new JsonObject { ["prompt"] = prompt.Id.ToString() };

        var first = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "First words", "4", "No access")));
        first.ShouldNotContain("What I said before");
        (await KeptAsync(team)).ShouldBeEmpty();
        Json(await team.ClickAsync<ShowEarlier>(team.Ana, Copy(before))).ShouldContain("First words");

        team.Database.Clock.MoveTo(CheckInCalendarTests.Utc("2026-11-06 13:45"));
        var changed = Json(await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Second words", "4", seen: 1)));
        changed.ShouldContain("What I said before");
        changed.ShouldNotContain("First words");
        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "Second words", "2", "No keys", seen: 2));
        await team.ClickAsync<AnswerPrompt>(team.Ana, Answers(prompt, "A stale card", "1", seen: 2));

        (await KeptAsync(team)).ShouldBe(["1 First words", "1 No access", "2 4", "2 empty"]);
        var card = Json(await team.ClickAsync<ShowEarlier>(team.Ana, Copy(before)));
        foreach (var said in (string[])["First words", "Second words", "No access", "Left empty", "No keys", "Fri, Nov 6, 2:45"])
            card.ShouldContain(said);
        (await team.ClickAsync<ShowEarlier>(team.Manager, Copy(before))).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldNotContain("First");
        (await team.ClickAsync<ShowEarlier>(team.Wei, before)).ShouldBeOfType<CardAnswer.Say>();
        var read = await team.Database.WorkAsync(services => services.GetRequiredService<FeedbackBot.CheckIns.CheckInQueries>()
            .TextAnswersAsync(team.Manager.Id, DateTimeOffset.MinValue, DateTimeOffset.MaxValue, default));
        read.Single().Answers.Single().ShouldSatisfyAllConditions(a => a.Text.ShouldBe("Second words"), a => a.IsLate.ShouldBeFalse());
    }

    private static JsonObject Copy(JsonObject data) => (JsonObject)data.DeepClone();

    private static Task<List<string>> KeptAsync(CheckInFixture team) => team.Database.ReadAsync(async db =>
        (await db.Set<EarlierAnswer>().ToListAsync()).Select(e => $"{e.Submission} {e.Value ?? "empty"}").Order(StringComparer.Ordinal).ToList());
}
