using FeedbackBot.Tests.Support;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(FeedbackBot.BrowserTests.Support.Chromium))]
// Each test runs a bot, a stand-in and a browser; two at a time would only be slower.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace FeedbackBot.BrowserTests.Support;

/// <summary>One browser for all tests, started by the first that needs it; each test has its own context.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        var executable = Needs.Chromium();
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments });
        return await _browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
