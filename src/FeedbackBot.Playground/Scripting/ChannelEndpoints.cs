using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Scripting;

/// <summary>Teams' channels: "Ops" is a team's general one, "Ops/Retro" another. In a path the slash is written %2F.</summary>
internal static class ChannelEndpoints
{
    private const string Say = """{"person":"ada.keller@contoso.example","text":"digest channel"}""";

    public static void MapChannels(this RouteGroupBuilder api, RunningHost running)
    {
        api.MapGet("channels", () => running.Value.Teams.Chats.Channels.Select(c => new
        {
            c.Key,
            c.Team,
            c.Name,
            HasBot = running.Value.Teams.Chats.HasBot(c),
            c.IsDeleted,
        }));
        var channel = api.MapGroup("channels/{channel}");
        channel.MapGet("", (string channel) => Find(running, channel).Chat.Messages.Select(ChatEndpoints.ToJson));
        channel.MapPost("messages", (string channel, HttpContext context) => SayAsync(running, channel, context));
        channel.MapDelete("messages/{messageId}", (string channel, string messageId) =>
            running.Value.Teams.ChannelClients.DeleteMessage(Find(running, channel), messageId)
                ? Results.NoContent()
                : throw new PlaygroundProblem(404, $"The bot has no message {messageId} in this channel."));
        channel.MapPost("bot/remove", (string channel, HttpContext context) => EndAsync(
            running, channel, context, (teams, person, found, isTold) => teams.ChannelClients.RemoveBotAsync(person, found, isTold, context.RequestAborted)));
        channel.MapPost("delete", (string channel, HttpContext context) => EndAsync(
            running, channel, context, (teams, person, found, isTold) => teams.ChannelClients.DeleteAsync(person, found, isTold, context.RequestAborted)));
    }

    private static async Task<IResult> SayAsync(RunningHost running, string key, HttpContext context)
    {
        var body = await Body.ReadAsync(context, Say);
        body.Allow("person", "text", "thread");
        var channel = Find(running, key);
        var replies = await running.Value.SayInChannelAsync(
            running.Person(body.RequiredText("person")).Id, channel.Key, body.RequiredText("text"), body.Text("thread"), context.RequestAborted);
        return Results.Json(new { replies = replies.Select(ChatEndpoints.ToJson) });
    }

    private static async Task<IResult> EndAsync(
        RunningHost running, string key, HttpContext context, Func<StandIn, Colleague, TeamChannel, bool, Task> act)
    {
        var body = await Body.ReadAsync(context, """{"person":"ada.keller@contoso.example","silent":false}""");
        body.Allow("person", "silent");
        await act(running.Value.Teams, running.Person(body.RequiredText("person")), Find(running, key), !body.Flag("silent"));
        await running.Value.RestAsync(context.RequestAborted);
        return Results.NoContent();
    }

    private static TeamChannel Find(RunningHost running, string key) => running.Value.Teams.Chats.Channel(Uri.UnescapeDataString(key))
        ?? throw new PlaygroundProblem(404, $"Nobody is in a team {key}; GET /playground/api/people lists the teams.");
}
