using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.Bot;
using FeedbackBot.CheckIns;
using FeedbackBot.CheckIns.Answering;
using FeedbackBot.CheckIns.Audiences;
using FeedbackBot.CheckIns.Definition;
using FeedbackBot.CheckIns.Rounds;
using FeedbackBot.Common;
using FeedbackBot.People;
using FeedbackBot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static FeedbackBot.Tests.CheckIns.CheckInFixture;

namespace FeedbackBot.Tests.CheckIns;

/// <summary>Finding what one answered earlier.</summary>
public sealed class MyAnswersTests
{
    [Theory, BothEngines]
    public async Task A_year_of_daily_answers_is_paged_by_date_each_round_once_and_found_by_its_words(string engine)
    {
        await using var team = await CreateAsync(engine);
        var days = await AnsweredDailyAsync(team, 260);

        var (seen, clicks) = (new List<string>(), 0);
        var data = new JsonObject();
        for (JsonObject? next = data; next is not null; clicks++)
        {
            var card = Json(await team.ClickAsync<MyAnswersPage>(team.Ana, next));
            seen.AddRange(Numbers(card));
            card.ShouldNotContain("of Wei");
            next = Button(card, "Older");
        }

        seen.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(0, days).Select(i => $"day{i}x").Order(StringComparer.Ordinal));
        var order = seen.Select(s => int.Parse(s[3..^1], CultureInfo.InvariantCulture) / 2).ToList();
        order.ShouldBe(order.OrderDescending());
        clicks.ShouldBe((days + 5) / 6);

        var found = Json(await team.ClickAsync<MyAnswersPage>(team.Ana, new JsonObject { ["from"] = "0", ["find"] = "RÉSUMÉ day123x" }));
        Numbers(found).ShouldBe(["day123x"]);
        var opened = Json(await team.ClickAsync<ShowPrompt>(team.Ana, Button(found, "Open")!));
        opened.ShouldContain("the very end");
        found.ShouldNotContain("the very end");
        Numbers(Json(await team.ClickAsync<MyAnswersPage>(team.Ana, Button(opened, "Back to the list")!))).ShouldBe(["day123x"]);
        Numbers(Json(await team.ClickAsync<MyAnswersPage>(team.Ana, new JsonObject { ["from"] = "0", ["find"] = "weekly résumé" }))).Count.ShouldBe(6);
        (await team.ClickAsync<MyAnswersPage>(team.Ana, new JsonObject { ["from"] = "0", ["find"] = "of Wei" })).ShouldBeOfType<CardAnswer.Say>();
        (await team.ClickAsync<ShowPrompt>(team.Wei, Button(found, "Open")!)).ShouldBeOfType<CardAnswer.Say>();
        foreach (var odd in (string[])["%", "_", "'", "x.y", "-1.2", "9223372036854775807.1", "1.2.3", "\ud800"])
            (await team.ClickAsync<MyAnswersPage>(team.Ana, new JsonObject { ["from"] = odd, ["find"] = odd, ["newer"] = odd })).ShouldNotBeNull();
    }

    [Fact]
    public void A_long_answer_is_shown_in_brief_around_what_was_looked_for()
    {
        var text = string.Concat(Enumerable.Repeat("nothing here 😀 ", 40)) + "the Release went out" + string.Concat(Enumerable.Repeat(" 长文", 200));

        CheckInCardsMine.Brief(text, ["release"]).ShouldContain("the Release went out");
        CheckInCardsMine.Brief(text, []).ShouldStartWith("nothing here");
        foreach (var i in Enumerable.Range(0, text.Length).Where(i => !char.IsLowSurrogate(text[i])))
            CheckInCardsMine.Brief(text[i..], ["😀"]).ShouldNotContain("\ufffd");
        CheckInCardsMine.Brief("short\nand sweet", ["x"]).ShouldBe("short and sweet");
    }

    /// <summary>Some of Ana's rounds open at the same instant as others of hers: two check-ins at two in the afternoon.</summary>
    private static async Task<int> AnsweredDailyAsync(CheckInFixture team, int days)
    {
        var weekly = await team.CreateWeeklyAsync();
        var other = (await team.CreateAsync(Actor(team.Manager, isManager: true), new CheckInTyped(
            "Daily", AudienceTyped.OfTeam("Ops"), "mon-fri", "14:00", "18:00", ["What did you finish?"]))).ShouldBeOfType<CreateOutcome.Created>().CheckIn;
        var sets = await team.Database.ReadAsync(db => db.Set<QuestionSet>().AsNoTracking().ToDictionaryAsync(s => s.Id));
        var start = CheckInCalendarTests.Utc("2025-11-03 13:00");
        var clock = team.Database.Clock;
        for (var i = 0; i < days; i++)
        {
            var opens = start.AddDays(i / 2);
            var checkIn = i % 2 == 0 ? weekly : other;
            var round = Round.ByCalendar(clock.NewId<RoundId>(), checkIn, DateOnly.FromDateTime(opens.UtcDateTime), opens);
            await team.Database.AddAsync([round, .. Of(team.Ana, $"day{i}x résumé " + new string('x', 200) + " the very end"), .. Of(team.Wei, "of Wei")]);

            object[] Of(Person person, string words)
            {
                var prompt = Prompt.For(clock.NewId<PromptId>(), round.Id, person.Id, person.TimeZone, new Window(opens, opens.AddHours(4)));
                prompt.Answered(opens);
                return [prompt, Answer.Of(prompt.Id, sets[checkIn.QuestionSetId].Questions[0], new AnswerValue(words))];
            }
        }

        return days;
    }

    private static List<string> Numbers(string card) =>
        [.. System.Text.RegularExpressions.Regex.Matches(card, @"day\d+x").Select(m => m.Value).Distinct()];

    private static JsonObject? Button(string card, string title)
    {
        var all = new Queue<JsonNode?>([JsonNode.Parse(card)]);
        while (all.TryDequeue(out var node))
        {
            if (node is JsonObject found && found["title"]?.GetValueKind() == System.Text.Json.JsonValueKind.String
                && found["title"]!.GetValue<string>() == title && found["verb"] is not null)
                return (JsonObject)found["data"]!.DeepClone();
            foreach (var child in node is JsonObject obj ? obj.Select(p => p.Value) : node as IEnumerable<JsonNode?> ?? [])
                all.Enqueue(child);
        }

        return null;
    }
}
