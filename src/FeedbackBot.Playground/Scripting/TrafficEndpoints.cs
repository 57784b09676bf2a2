namespace FeedbackBot.Playground.Scripting;

internal static class TrafficEndpoints
{
    public static void MapTraffic(this RouteGroupBuilder api, RunningHost running) =>
        api.MapGet("traffic", () => running.Value.Teams.Traffic.All);
}
