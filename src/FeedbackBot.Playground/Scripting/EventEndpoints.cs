using System.Text.Json;

namespace FeedbackBot.Playground.Scripting;

internal static class EventEndpoints
{
    public static void MapEvents(this RouteGroupBuilder api, RunningHost running, IHostApplicationLifetime lifetime) =>
        api.MapGet("events", (HttpContext context) => StreamAsync(running, context, lifetime.ApplicationStopping));

    private static async Task StreamAsync(RunningHost running, HttpContext context, CancellationToken stopping)
    {
        using var listener = running.Value.Teams.Events.Listen();

        // An open page must not hold up the end of the program.
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            // The page takes itself for connected when the headers arrive, which may be long before the first event.
            await context.Response.Body.FlushAsync(either.Token);
            await foreach (var change in listener.ReadAsync(either.Token))
            {
                await context.Response.WriteAsync($"data: {JsonSerializer.Serialize(change, JsonSerializerOptions.Web)}\n\n", either.Token);
                await context.Response.Body.FlushAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // Either side has gone.
        }
    }
}
