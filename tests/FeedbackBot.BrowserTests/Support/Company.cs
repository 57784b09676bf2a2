using FeedbackBot.Playground.Host;

namespace FeedbackBot.BrowserTests.Support;

/// <summary>The sample company, brought to where a test begins without going through the page.</summary>
internal static class Company
{
    public const string CreateWeekly =
        "checkin create \"Weekly\" --team Ops --days fri --at 14:00 --closes 18:00 --ask \"What did you finish?\" "
        + "--ask \"mood: How was your week?\" --ask \"blocker: Anything in your way?\"";

    /// <summary>Friday 14:00 in Berlin, when Berlin's people have just been asked.</summary>
    public static async Task AskedOnFridayAsync(this PlaygroundHost playground)
    {
        var ct = TestContext.Current.CancellationToken;
        await playground.SayAsync("ada.keller@contoso.example", CreateWeekly, ct);
        await playground.MoveToAsync(new DateTimeOffset(2026, 11, 27, 13, 0, 0, TimeSpan.Zero), ct);
    }
}
