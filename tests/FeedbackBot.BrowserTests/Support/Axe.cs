using System.Text.Json;
using FeedbackBot.Tests.Support;
using Microsoft.Playwright;

namespace FeedbackBot.BrowserTests.Support;

/// <summary>Deque's accessibility rules, run in the page.</summary>
internal static class Axe
{
    /// <summary>Fails when the page as it stands breaks a rule whose impact is serious or critical.</summary>
    public static async Task ShouldBeAccessibleAsync(this IPage page, string state)
    {
        if (!File.Exists(Repository.Axe))
            Needs.Absent<string>("Run npm ci in src/FeedbackBot.Playground/web, which brings axe-core.");
        await page.AddScriptTagAsync(new() { Path = Repository.Axe });
        var result = await page.EvaluateAsync<JsonElement>("() => axe.run(document, { resultTypes: ['violations'] })");
        var broken = result.GetProperty("violations").EnumerateArray()
            .Where(rule => rule.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(rule => $"{rule.GetProperty("id").GetString()}: {string.Join(" | ", Targets(rule))}")
            .ToList();
        broken.ShouldBeEmpty(state);
        // A page that never loaded breaks no rule either.
        result.GetProperty("testEngine").GetProperty("name").GetString().ShouldBe("axe-core");
    }

    private static IEnumerable<string> Targets(JsonElement rule) =>
        rule.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("target").ToString());
}
