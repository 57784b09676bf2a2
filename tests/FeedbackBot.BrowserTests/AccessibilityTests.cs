using FeedbackBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class AccessibilityTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_serious_or_critical_rule_is_broken(ColorScheme scheme)
    {
        var playground = await OpenAsync(scheme);
        await Expect(playground.Person("Ada Keller")).ToBeVisibleAsync();
        await playground.Page.ShouldBeAccessibleAsync("before anybody is chosen");

        await playground.ChooseAsync("Ada Keller");
        await playground.SayAsync("help");
        await playground.Page.Locator("details").First.ClickAsync();
        await playground.Page.ShouldBeAccessibleAsync("a chat, and the bodies of a call");

        await Playground.AskedOnFridayAsync();
        await playground.ChooseAsync("Chloe Martin");
        await playground.BotMessages.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).ClickAsync();
        await Expect(playground.BotMessages.First).ToContainTextAsync("Please write an answer");
        await playground.Page.ShouldBeAccessibleAsync("a card with answers missing");

        var phone = await OpenAsync(scheme, 390, 844, "/#" + Playground.Teams.Company.All[0].Id);
        await Expect(phone.BotMessages.First).ToBeVisibleAsync();
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Clock, faults and traffic" }).ClickAsync();
        await phone.Page.ShouldBeAccessibleAsync("a phone with the drawer open");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task No_card_the_bot_can_send_breaks_one(ColorScheme scheme)
    {
        var gallery = await OpenAsync(scheme, path: "/gallery.html");
        await gallery.Page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Expect(gallery.Page.Locator(".gallery-entry").First).ToBeVisibleAsync();
        await gallery.Page.ShouldBeAccessibleAsync("the gallery");
    }
}
