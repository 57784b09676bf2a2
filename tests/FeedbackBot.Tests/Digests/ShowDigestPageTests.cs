using FeedbackBot.Bot;
using FeedbackBot.Tests.Support;

namespace FeedbackBot.Tests.Digests;

public sealed class ShowDigestPageTests
{
    private const string Mine = """{"until":"2026-11-20T15:30:00.0000000Z","page":"2"}""";

    [Theory, BothEngines]
    public async Task Turning_pages_shows_every_answer_once(string engine)
    {
        await using var world = await WeekAsync(engine);
        var pages = await Task.WhenAll(Enumerable.Range(1, 3).Select(async page =>
            DigestWorld.Json(await world.PressAsync(world.Mira, Mine.Replace("\"2\"", $"\"{page}\"")))));

        Enumerable.Range(1, 30).ShouldAllBe(i => pages.Count(page => page.Contains($"Finished number {i}.")) == 1);
        pages[1].ShouldContain("Page 2 of 3");
    }

    [Theory, BothEngines]
    public async Task Another_manager_who_presses_my_card_sees_nothing_of_mine(string engine)
    {
        await using var world = await WeekAsync(engine);

        var card = DigestWorld.Json(await world.PressAsync(world.Nora, Mine));

        card.ShouldNotContain("Finished");
        card.Replace("AdaptiveCard", "").ShouldNotContain("Ada", Case.Sensitive);
        card.ShouldContain("A quiet week");
    }

    [Theory, BothEngines]
    public async Task Who_leads_nobody_gets_words_and_no_card(string engine)
    {
        await using var world = await WeekAsync(engine);

        (await world.PressAsync(world.Ada, Mine)).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("Nobody in the directory reports to you");
    }

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""[]""")]
    [InlineData("""{"until":"yesterday","page":"1"}""")]
    [InlineData("""{"until":"2026-01-20T15:30:00.0000000Z","page":"1"}""")]
    [InlineData("""{"until":"2027-01-20T15:30:00.0000000Z","page":"1"}""")]
    [InlineData("""{"until":"0001-01-01T00:00:00.0000000+14:00","page":"1"}""")]
    [InlineData("""{"until":{"a":1},"page":[1]}""")]
    public async Task A_week_that_is_not_there_is_answered_with_what_to_do(string data)
    {
        await using var world = await WeekAsync("Sqlite");

        (await world.PressAsync(world.Mira, data)).ShouldBeOfType<CardAnswer.Say>().Markdown.ShouldContain("Write **digest**");
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("99999999999999999999")]
    [InlineData("one")]
    public async Task A_page_that_is_not_there_shows_one_that_is(string page)
    {
        await using var world = await WeekAsync("Sqlite");

        DigestWorld.Json(await world.PressAsync(world.Mira, Mine.Replace("\"2\"", $"\"{page}\""))).ShouldContain("Page 1 of 3");
    }

    private static async Task<DigestWorld> WeekAsync(string engine)
    {
        var world = await DigestWorld.CreateAsync(engine);
        for (var i = 1; i <= 30; i++)
        {
            var prompts = await world.AskAsync($"2026-11-{14 + (i % 6)}T{10 + (i / 6):00}:00:00Z", world.Ada);
            await world.AnswerAsync(prompts[0], $"2026-11-{14 + (i % 6)}T{10 + (i / 6):00}:30:00Z", $"Finished number {i}.", 4);
        }

        world.Database.Clock.MoveTo(DigestWorld.Friday);
        return world;
    }
}
