using FeedbackBot.BrowserTests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class GalleryTests(Chromium chromium) : BrowserTest(chromium)
{
    private static readonly string[] Themes = ["light", "dark"];

    [Fact]
    [Trait("Category", "Slow")]
    public async Task Every_card_is_drawn_in_both_languages_and_themes_without_breaking_its_frame()
    {
        var gallery = await OpenAsync(path: "/gallery.html");
        await gallery.Page.Locator("html[data-ready]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        var entries = gallery.Page.Locator(".gallery-entry");
        await Expect(entries.First).ToBeVisibleAsync();

        var names = await entries.EvaluateAllAsync<string[]>("all => all.map(it => it.dataset.card)");
        names.Distinct().Count().ShouldBe(names.Length, "each card has a name of its own");
        names.ShouldContain(name => name.Contains(".en-US.", StringComparison.Ordinal));
        names.ShouldContain(name => name.Contains(".zh-CN.", StringComparison.Ordinal));
        var broken = await gallery.Page.Locator(".gallery-frame").EvaluateAllAsync<string[]>(
            "all => all.filter(frame => { const card = frame.querySelector('.card'); "
            + "return !card || card.innerText.trim() === '' || card.scrollWidth > card.clientWidth + 1; })"
            + ".map(frame => frame.closest('.gallery-entry').dataset.card + ' ' + frame.className)");
        broken.ShouldBeEmpty("a card is empty or wider than its frame");

        // A picture of one card among a hundred takes Chromium seconds; of one card alone, a moment.
        await gallery.Page.AddStyleTagAsync(new() { Content = ".gallery-entry:not([data-pictured]) { display: none }" });
        for (var i = 0; i < names.Length; i++)
        {
            await entries.Nth(i).EvaluateAsync("it => it.setAttribute('data-pictured', '')");
            foreach (var theme in Themes)
            {
                await gallery.Page.EvaluateAsync("theme => { document.documentElement.dataset.theme = theme; }", theme);
                await PictureAsync(entries.Nth(i), $"{names[i]}.{theme}.png");
            }

            await entries.Nth(i).EvaluateAsync("it => it.removeAttribute('data-pictured')");
        }
    }

    private static Task PictureAsync(ILocator entry, string name) => entry.ScreenshotAsync(new()
    {
        Path = Repository.Artifact("gallery", name.Replace('/', '-').Replace(' ', '-')),
        Animations = ScreenshotAnimations.Disabled,
    });
}
