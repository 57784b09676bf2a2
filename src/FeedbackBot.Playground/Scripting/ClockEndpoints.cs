using System.Globalization;
using System.Xml;
using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Playground.Scripting;

internal static class ClockEndpoints
{
    private const string Example = """{"advance":"PT1H"}, {"to":"2026-11-27T16:30:00Z"} or {"to":"next"}""";

    private static readonly TimeSpan Farthest = TimeSpan.FromDays(400);

    // A running clock passes an instant while a script is still asking for it.
    private static readonly TimeSpan JustPassed = TimeSpan.FromMinutes(1);

    public static void MapClock(this RouteGroupBuilder api, RunningHost running)
    {
        api.MapGet("clock", () => Shown(running.Value.Clock.GetUtcNow()));
        api.MapPost("clock", async (HttpContext context) =>
        {
            var host = running.Value;
            var body = await Body.ReadAsync(context, Example);
            body.Allow("advance", "to");
            if (body.Has("advance") == body.Has("to"))
            {
                throw body.Wrong("Give either advance or to.");
            }

            return Shown(body.Text("to") == "next"
                ? await host.MoveToNextAsync(context.RequestAborted)
                : await host.MoveToAsync(Target(body, host.Clock), context.RequestAborted));
        });
    }

    private static object Shown(DateTimeOffset utc) => new { Utc = utc.UtcDateTime };

    private static DateTimeOffset Target(Body body, VirtualClock clock)
    {
        var now = clock.GetUtcNow();
        var target = body.Text("advance") is { } advance ? now + Span(body, advance) : Instant(body, body.RequiredText("to"));
        if (target < now - (clock.IsRunning ? JustPassed : TimeSpan.Zero))
        {
            throw body.Wrong($"The clock stands at {now.UtcDateTime:yyyy-MM-ddTHH:mm:ssZ} and never moves backwards.");
        }

        return target - now <= Farthest ? target : throw body.Wrong($"At most {Farthest.TotalDays} days at once.");
    }

    private static TimeSpan Span(Body body, string text)
    {
        try
        {
            var span = XmlConvert.ToTimeSpan(text.Trim().ToUpperInvariant());
            return span >= TimeSpan.Zero && span <= Farthest ? span : throw body.Wrong($"advance must be from nothing to {Farthest.TotalDays} days.");
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw body.Wrong("advance must be an ISO 8601 duration.");
        }
    }

    private static DateTimeOffset Instant(Body body, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant)
            ? instant
            : throw body.Wrong("to must be an ISO 8601 instant, or next.");
}
