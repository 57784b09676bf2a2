using System.Text.Json.Nodes;
using FeedbackBot.BrowserTests.Support;
using FeedbackBot.Playground.Teams;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace FeedbackBot.BrowserTests;

public sealed class FileTests(Chromium chromium) : BrowserTest(chromium)
{
    private const string Omar = "omar.haddad@contoso.example";

    [Fact]
    public async Task A_file_that_is_offered_is_declined_and_then_allowed_on_the_page()
    {
        await Playground.AskedOnFridayAsync();
        await OfferAsync();
        var playground = await OpenAsync();
        await playground.ChooseAsync("Omar Haddad");
        var offer = playground.Page.Locator(".file-offer").First;
        await Expect(offer).ToContainTextAsync("What your people answered");
        await offer.GetByRole(AriaRole.Button, new() { Name = "Decline" }).ClickAsync();
        await Expect(offer).ToContainTextAsync("Declined. Nothing was saved.");

        await OfferAsync();
        var again = playground.Page.Locator(".file-offer").Last;
        await Expect(again.GetByRole(AriaRole.Button)).ToHaveCountAsync(2);
        await again.GetByRole(AriaRole.Button, new() { Name = "Allow" }).ClickAsync();
        await Expect(again).ToContainTextAsync("Saved in OneDrive");
        await playground.Page.ShouldBeAccessibleAsync("a file that was declined and one that was saved");
    }

    /// <summary>The round of the week as a file, as a manager gets it from their digest.</summary>
    private async Task OfferAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        await Playground.SayAsync(Omar, "digest", ct);
        var digest = Playground.Chat(Omar).Last(m => m.Card is not null).Id;
        await Playground.PressAsync(Omar, new Press(digest, "digests.more"), ct);
        await Playground.PressAsync(Omar, new Press(digest, "digests.export"), ct);
        await Playground.PressAsync(Omar, new Press(digest, "digests.export.get") { Inputs = new JsonObject { ["format"] = "Csv" } }, ct);
    }
}
