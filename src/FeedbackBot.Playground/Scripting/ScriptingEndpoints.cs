using FeedbackBot.Playground.Host;

namespace FeedbackBot.Playground.Scripting;

/// <summary>The scripting interface, which the page uses too. docs/playground.md describes it.</summary>
internal static class ScriptingEndpoints
{
    public static void MapScripting(this WebApplication app, Func<PlaygroundHost?> host)
    {
        var api = app.MapGroup("/playground/api").AddEndpointFilter<Problems>();
        var running = new RunningHost(host);
        api.MapPeople(running);
        api.MapClock(running);
        api.MapChats(running);
        api.MapChannels(running);
        api.MapTraffic(running);
        api.MapFaults(running);
        api.MapEvents(running, app.Lifetime);
        api.MapGallery(running);
        api.MapFallback("{**rest}", IResult (HttpContext context) =>
            throw new Teams.PlaygroundProblem(404, $"There is no {context.Request.Method} {context.Request.Path}; docs/playground.md lists what there is."));
    }
}
