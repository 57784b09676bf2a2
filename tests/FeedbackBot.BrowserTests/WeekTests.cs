using FeedbackBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class WeekTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_check_in_is_set_up_in_chat_asked_and_answered_on_a_card_and_digested_for_the_manager()
    {
        var playground = await OpenAsync();
        await playground.ChooseAsync("Ada Keller");
        await Expect(await playground.SayAsync(Company.CreateWeekly)).ToContainTextAsync("Weekly is set up");
        await playground.PictureAsync(Repository.Artifact("pictures", "1-set-up.png"));

        // Monday 08:00 UTC to Friday 13:00 UTC, which is 14:00 in Berlin and too early in New York.
        await playground.TurnClockAsync("+1 day", 4);
        await playground.TurnClockAsync("+1 hour", 5);
        await Expect(playground.Person("Chloe Martin")).ToContainTextAsync("1 unread");
        await Expect(playground.Person("Dan Brooks")).Not.ToContainTextAsync("1 unread");

        await AnswerAsync(playground, "Bruno Silva", "Replaced the pump at the Hamburg site", "4", "", picture: null);
        await AnswerAsync(playground, "Chloe Martin", "Closed the 41 tickets from the outage and wrote up what we learned", "3",
            "Waiting for access to the new ticket system", "2-asked.png");
        await playground.PictureAsync(Repository.Artifact("pictures", "3-answered.png"));

        // Past Friday 16:30 in Berlin, when a manager's digest comes.
        await playground.TurnClockAsync("+1 hour", 3);
        await playground.ChooseAsync("Omar Haddad");
        var digest = playground.BotMessages.Filter(new() { HasText = "Your people this week" });
        await Expect(digest).ToHaveCountAsync(1);
        await Expect(digest).ToContainTextAsync("Waiting for access to the new ticket system");
        await Expect(digest).ToContainTextAsync("Replaced the pump at the Hamburg site");
        await Expect(digest.GetByRole(AriaRole.Img, new() { Name = "Mood" })).ToBeVisibleAsync();
        (await playground.ScrollsAsAWholeAsync()).ShouldBeFalse();
        await playground.PictureAsync(Repository.Artifact("pictures", "4-digest.png"));
        await playground.Page.SetViewportSizeAsync(1360, 1500);
        await playground.PictureAsync(Repository.Artifact("pictures", "5-digest-whole.png"));
    }

    private static async Task AnswerAsync(
        PlaygroundPage playground, string name, string finished, string mood, string blocker, string? picture)
    {
        await playground.ChooseAsync(name);
        var prompt = playground.BotMessages.Filter(new() { HasText = "Weekly" });
        await prompt.GetByLabel("What did you finish?").FillAsync(finished);
        await prompt.Locator($"input[type=radio][value='{mood}']").CheckAsync();
        await prompt.GetByLabel("Anything in your way?").FillAsync(blocker);
        if (picture is not null)
        {
            await playground.PictureAsync(Repository.Artifact("pictures", picture));
            if (Repository.ReadmePicture is { } readme)
                await playground.PictureAsync(readme);
        }

        await prompt.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(prompt).ToContainTextAsync("Thank you");
        await Expect(prompt).ToContainTextAsync(finished);
        await Expect(prompt.Locator("input[type=radio]")).ToHaveCountAsync(0);
    }
}
