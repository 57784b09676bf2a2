using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests.Support;

/// <summary>The page as a person uses it: by the names that are shown or read aloud.</summary>
internal sealed class PlaygroundPage(IPage page)
{
    public IPage Page => page;

    public ILocator Messages => page.Locator(".message");

    public ILocator BotMessages => page.Locator(".message.from-bot");

    public ILocator Composer => page.GetByLabel("Write to FeedbackBot");

    public ILocator Person(string name) => page.GetByRole(AriaRole.Navigation, new() { Name = "People" })
        .GetByRole(AriaRole.Link).Filter(new() { Has = page.GetByText(name, new() { Exact = true }) });

    public async Task ChooseAsync(string name)
    {
        await Person(name).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = name, Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>Writes and sends; ends when the bot has answered, and gives its last message.</summary>
    public async Task<ILocator> SayAsync(string text)
    {
        var before = await BotMessages.CountAsync();
        await Composer.FillAsync(text);
        await Composer.PressAsync("Enter");
        await Expect(BotMessages.Nth(before)).ToBeVisibleAsync();
        await RestsAsync();
        return BotMessages.Last;
    }

    /// <summary>Waits until no request of the chosen person is under way.</summary>
    public Task RestsAsync() => Expect(page.Locator(".typing")).ToBeHiddenAsync();

    public async Task TurnClockAsync(string button, int times = 1)
    {
        var clock = page.Locator(".clock-time");
        var press = page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true });
        for (var i = 0; i < times; i++)
        {
            var before = await clock.TextContentAsync();
            await press.ClickAsync();
            await Expect(clock).Not.ToHaveTextAsync(before!);
            await Expect(press).ToHaveAttributeAsync("aria-disabled", "false");
        }
    }

    public Task<bool> ScrollsSidewaysAsync() => page.EvaluateAsync<bool>(
        "() => [document.documentElement, ...document.querySelectorAll('*')].some(it => it.scrollWidth > it.clientWidth + 1 "
        + "&& ['auto', 'scroll', 'visible'].includes(getComputedStyle(it).overflowX) && it.clientWidth > 0 "
        + "&& it.matches('html, body, main, .chat-scroll, .people-body, .panel-scroll, .card'))");

    /// <summary>Whether the page as a whole can be scrolled: only its parts should.</summary>
    public Task<bool> ScrollsAsAWholeAsync() => page.EvaluateAsync<bool>(
        "() => document.scrollingElement.scrollHeight > innerHeight || document.scrollingElement.scrollTop > 0");

    /// <summary>What the keyboard is on, as a screen reader would name it.</summary>
    public Task<string> FocusAsync() => page.EvaluateAsync<string>(
        "() => { const it = document.activeElement; return it === document.body ? '' : (it.getAttribute('aria-label') ?? it.labels?.[0]?.textContent "
        + "?? it.textContent ?? '').trim(); }");

    /// <summary>Presses Tab until what is focused has this name.</summary>
    public async Task TabToAsync(string name, int atMost = 60)
    {
        for (var i = 0; i < atMost; i++)
        {
            if ((await FocusAsync()).Contains(name, StringComparison.Ordinal))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        var onIt = await FocusAsync();
        throw new ShouldAssertException(string.Create(
            CultureInfo.InvariantCulture, $"{atMost} presses of Tab did not reach “{name}”; the keyboard is on “{onIt}”."));
    }

    public Task PictureAsync(string file) => page.ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
}
