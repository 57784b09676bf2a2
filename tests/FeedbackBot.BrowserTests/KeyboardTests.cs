using FeedbackBot.BrowserTests.Support;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class KeyboardTests(Chromium chromium) : BrowserTest(chromium)
{
    [Fact]
    public async Task A_person_can_be_chosen_written_for_and_the_clock_turned_by_keyboard_alone()
    {
        var playground = await OpenAsync();
        await Expect(playground.Person("Ada Keller")).ToBeVisibleAsync();

        await playground.TabToAsync("Ada Keller");
        await playground.Page.Keyboard.PressAsync("Enter");
        await Expect(playground.Composer).ToBeVisibleAsync();

        await playground.TabToAsync("Write to FeedbackBot");
        await playground.Page.Keyboard.TypeAsync("help");
        await playground.Page.Keyboard.PressAsync("Enter");
        await Expect(playground.BotMessages.First).ToBeVisibleAsync();
        (await playground.FocusAsync()).ShouldBe("Write to FeedbackBot");

        var before = await playground.Page.Locator(".clock-time").TextContentAsync();
        await playground.TabToAsync("+1 hour");
        await playground.Page.Keyboard.PressAsync("Enter");
        await Expect(playground.Page.Locator(".clock-time")).Not.ToHaveTextAsync(before!);
        (await playground.FocusAsync()).ShouldBe("+1 hour");
    }

    [Fact]
    public async Task A_card_can_be_answered_by_keyboard_alone_and_keeps_the_keyboard_where_it_was()
    {
        await Playground.AskedOnFridayAsync();
        var playground = await OpenAsync();
        await Expect(playground.Person("Chloe Martin")).ToContainTextAsync("1 unread");
        await playground.TabToAsync("Chloe Martin");
        await playground.Page.Keyboard.PressAsync("Enter");
        var prompt = playground.BotMessages.Filter(new() { HasText = "Weekly" });
        await Expect(prompt).ToBeVisibleAsync();

        // Sent too early: the card says what is missing and puts the keyboard there.
        await playground.TabToAsync("Send");
        await playground.Page.Keyboard.PressAsync("Enter");
        await Expect(prompt).ToContainTextAsync("Please write an answer");
        (await playground.Page.EvaluateAsync<string>("() => document.activeElement.tagName")).ShouldBe("TEXTAREA");

        await playground.Page.Keyboard.TypeAsync("Closed the books");
        await playground.Page.Keyboard.PressAsync("Tab");
        await playground.Page.Keyboard.PressAsync("Space");
        await playground.Page.Keyboard.PressAsync("ArrowDown");
        await playground.TabToAsync("Send");
        await playground.Page.Keyboard.PressAsync("Enter");
        await Expect(prompt).ToContainTextAsync("Thank you");
        await Expect(prompt).ToContainTextAsync("Closed the books");
        await Expect(prompt).ToContainTextAsync("not so good");
        await Expect(prompt).ToBeFocusedAsync();
    }

    [Fact]
    public async Task What_the_keyboard_is_on_is_always_marked()
    {
        var playground = await OpenAsync();
        await playground.ChooseAsync("Ada Keller");
        await playground.SayAsync("help");
        await playground.Page.Locator("body").FocusAsync();
        var unmarked = new List<string>();
        for (var i = 0; i < 50; i++)
        {
            await playground.Page.Keyboard.PressAsync("Tab");
            var marked = await playground.Page.EvaluateAsync<bool>(
                "() => { const it = document.activeElement; if (it === document.body) return true; "
                + "const places = [it, it.closest('.composer-row')].filter(Boolean); "
                + "return places.some(p => getComputedStyle(p).outlineStyle !== 'none' "
                + "|| (p !== it && getComputedStyle(p).borderBottomColor !== getComputedStyle(p).borderTopColor)); }");
            if (!marked)
                unmarked.Add(await playground.FocusAsync());
        }

        unmarked.ShouldBeEmpty();
    }
}
