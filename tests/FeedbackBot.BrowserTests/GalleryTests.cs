using FeedbackBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class GalleryTests(Chromium chromium) : BrowserTest(chromium)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Every_card_is_drawn_without_breaking_its_frame(ColorScheme scheme)
    {
        var gallery = await OpenAsync(scheme, path: "/gallery.html");
        await gallery.Page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var entries = gallery.Page.Locator(".gallery-entry");
        await Expect(entries.First).ToBeVisibleAsync();

        var names = await entries.EvaluateAllAsync<string[]>("all => all.map(it => it.dataset.card)");
        names.Distinct().Count().ShouldBe(names.Length, "each card has a name of its own");
        names.ShouldContain(name => name.Contains(".en-US.", StringComparison.Ordinal));
        names.ShouldContain(name => name.Contains(".zh-CN.", StringComparison.Ordinal));

        for (var i = 0; i < names.Length; i++)
        {
            var file = Repository.Artifact("gallery", $"{names[i].Replace('/', '-')}.{scheme.ToString().ToLowerInvariant()}.png");
            await entries.Nth(i).ScreenshotAsync(new() { Path = file, Animations = ScreenshotAnimations.Disabled });
        }

        var broken = await gallery.Page.Locator(".gallery-frame").EvaluateAllAsync<string[]>(
            "all => all.filter(frame => { const card = frame.querySelector('.card'); "
            + "return !card || card.innerText.trim() === '' || card.scrollWidth > card.clientWidth + 1; })"
            + ".map(frame => frame.closest('.gallery-entry').dataset.card + ' ' + frame.className)");
        broken.ShouldBeEmpty("a card is empty or wider than its frame");
    }
}
