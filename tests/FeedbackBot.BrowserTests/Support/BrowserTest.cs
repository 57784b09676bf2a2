using System.Collections.Concurrent;
using FeedbackBot.Playground.Host;
using FeedbackBot.Tests.Support;
using Microsoft.Playwright;

namespace FeedbackBot.BrowserTests.Support;

/// <summary>A test that looks at a playground of its own. An error on the page fails it, whatever else it finds.</summary>
public abstract class BrowserTest(Chromium chromium) : IAsyncLifetime
{
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly List<IBrowserContext> _contexts = [];

    internal PlaygroundHost Playground { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Needs.Chromium();
        Playground = await PlaygroundHost.StartAsync(
            new PlaygroundOptions { Teams = new() { Patience = Chromium.Patience } }, TestContext.Current.CancellationToken);
        using var page = await Playground.Http.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);
        if (page.IsSuccessStatusCode)
            return;
        await Playground.DisposeAsync();
        Playground = null!;
        Needs.Absent<string>("Install Node.js 20 or newer and build again: this playground was built without its page.");
    }

    internal async Task<PlaygroundPage> OpenAsync(
        ColorScheme scheme = ColorScheme.Light, int width = 1360, int height = 860, string path = "/")
    {
        var context = await chromium.OpenAsync(new()
        {
            ColorScheme = scheme,
            Locale = "en-US",
            ViewportSize = new() { Width = width, Height = height },
            ReducedMotion = ReducedMotion.Reduce,
        });
        _contexts.Add(context);
        var page = await context.NewPageAsync();
        page.PageError += (_, error) => _errors.Enqueue(error);
        await page.GotoAsync(new Uri(Playground.Url, path).ToString());
        return new PlaygroundPage(page);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var context in _contexts)
            await context.DisposeAsync();
        if (Playground is not null)
            await Playground.DisposeAsync();
        GC.SuppressFinalize(this);
        _errors.ShouldBeEmpty();
    }
}
