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

    /// <summary>How long a machine takes that does much else at the time is not what these tests ask.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly float Milliseconds = (float)Patience.TotalMilliseconds;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions options)
    {
        var executable = Needs.Chromium();
        _playwright ??= await Playwright.CreateAsync();
        _browser ??= await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = Arguments, Timeout = Milliseconds });
        Assertions.SetDefaultExpectTimeout(Milliseconds);
        var context = await _browser.NewContextAsync(options);
        context.SetDefaultTimeout(Milliseconds);
        return context;
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
