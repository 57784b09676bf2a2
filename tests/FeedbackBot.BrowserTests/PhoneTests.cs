using FeedbackBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class PhoneTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task Nothing_scrolls_sideways_on_a_phone_and_every_place_can_be_reached()
    {
        var playground = await OpenAsync(width: 390, height: 844);
        await Expect(playground.Person("Ada Keller")).ToBeVisibleAsync();
        (await playground.ScrollsSidewaysAsync()).ShouldBeFalse("people");

        await playground.ChooseAsync("Ada Keller");
        await playground.SayAsync("help");
        await playground.SayAsync($"an unknown command {new string('x', 120)}");
        await Expect(playground.Person("Ada Keller")).ToBeHiddenAsync();
        (await playground.ScrollsSidewaysAsync()).ShouldBeFalse("chat");
        (await playground.ScrollsAsAWholeAsync()).ShouldBeFalse("chat");
        await playground.PictureAsync(Repository.Artifact("pictures", "phone-chat.png"));

        await playground.Page.GetByRole(AriaRole.Button, new() { Name = "Clock, faults and traffic" }).ClickAsync();
        await Expect(playground.Page.GetByRole(AriaRole.Heading, new() { Name = "Traffic" })).ToBeVisibleAsync();
        await playground.Page.Locator("details").First.ClickAsync();
        (await playground.ScrollsSidewaysAsync()).ShouldBeFalse("simulation");
        await playground.PictureAsync(Repository.Artifact("pictures", "phone-simulation.png"));

        await playground.Page.Keyboard.PressAsync("Escape");
        await playground.Page.GetByRole(AriaRole.Button, new() { Name = "Back to people" }).ClickAsync();
        await Expect(playground.Person("Ada Keller")).ToBeVisibleAsync();
    }
}
