using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Scripting;

internal static class FaultEndpoints
{
    private const string Example = """{"rate429":0.5,"retryAfterSeconds":2,"rate503":0,"latencyMs":0,"blocked":["…"]}; what is left out is off.""";

    public static void MapFaults(this RouteGroupBuilder api, RunningHost running)
    {
        api.MapGet("faults", () => running.Value.Teams.Faults.Current);
        api.MapPost("faults", async (HttpContext context) =>
        {
            var body = await Body.ReadAsync(context, Example);
            body.Allow("rate429", "retryAfterSeconds", "rate503", "latencyMs", "blocked");
            var faults = new Faults
            {
                Rate429 = body.Number("rate429", 0, 0, 1),
                RetryAfterSeconds = body.Whole("retryAfterSeconds", 1, 0, 3600),
                Rate503 = body.Number("rate503", 0, 0, 1),
                LatencyMs = body.Whole("latencyMs", 0, 0, 60_000),
                Blocked = [.. body.Texts("blocked").Select(id => running.Person(id).Id)],
            };
            if (faults.Rate429 + faults.Rate503 > 1)
            {
                throw body.Wrong("rate429 and rate503 together must be at most 1.");
            }

            return running.Value.Teams.Faults.Current = faults;
        });
    }
}
