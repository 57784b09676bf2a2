using System.Text;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Teams;

namespace FeedbackBot.Playground.Scripting;

internal static class ChatEndpoints
{
    private const int MaxFile = 5 * 1024 * 1024;
    private const int MaxText = 28 * 1024;

    public static void MapChats(this RouteGroupBuilder api, RunningHost running)
    {
        var chat = api.MapGroup("chats/{person}");
        chat.MapGet("", (string person) => running.Value.Chat(running.Person(person).Id).Select(ToJson));
        chat.MapPost("read", (string person) =>
        {
            var chats = running.Value.Teams.Chats;
            chats.MarkRead(chats.Of(running.Person(person)));
            return Results.Json(new { unread = 0 });
        });
        chat.MapPost("messages", (string person, HttpContext context) => SayAsync(running, person, context));
        chat.MapPost("actions", (string person, HttpContext context) => PressAsync(running, person, context));
        chat.MapPost("files/{messageId}", (string person, string messageId, HttpContext context) => DecideAsync(running, person, messageId, context));
        chat.MapPost("files", (string person, HttpContext context) => AttachAsync(running, person, context));
    }

    internal static JsonObject ToJson(ChatMessage message) => new()
    {
        ["id"] = message.Id,
        ["from"] = message.FromBot ? "bot" : "person",
        ["at"] = message.At.UtcDateTime,
        ["text"] = message.Text,
        ["card"] = message.Card?.DeepClone(),
        ["summary"] = message.Summary,
        ["edited"] = message.Edited,
        ["thread"] = message.ThreadId,
        ["by"] = message.By,
        ["file"] = message.File?.DeepClone(),
    };

    private static async Task<IResult> SayAsync(RunningHost running, string personId, HttpContext context)
    {
        var body = await Body.ReadAsync(context, """{"text":"help"}""");
        body.Allow("text", "copies");
        var text = body.Text("text") ?? throw body.Wrong("text is missing.");
        if (text.Length > MaxText)
        {
            throw body.Wrong($"Teams takes at most {MaxText} characters.");
        }

        var copies = body.Whole("copies", 1, 1, 10);
        var replies = await running.Value.SayAsync(running.Person(personId).Id, text, copies, context.RequestAborted);
        return Results.Json(new { replies = replies.Select(ToJson) });
    }

    private static async Task<IResult> PressAsync(RunningHost running, string personId, HttpContext context)
    {
        var body = await Body.ReadAsync(context, """{"messageId":"1795593600000","action":"Send","inputs":{"mood":"4"}}""");
        body.Allow("messageId", "action", "inputs", "force", "copies", "card");
        var press = new Press(body.RequiredText("messageId"), body.RequiredText("action"))
        {
            Inputs = body.Object("inputs") ?? [],
            Force = body.Flag("force"),
            Copies = body.Whole("copies", 1, 1, 10),
            StaleCard = body.Object("card"),
        };
        var outcome = await running.Value.PressAsync(running.Person(personId).Id, press, context.RequestAborted);
        return Results.Json(new { outcome.Status, Card = outcome.Card?.DeepClone(), outcome.Message });
    }

    private static async Task<IResult> DecideAsync(RunningHost running, string personId, string messageId, HttpContext context)
    {
        var body = await Body.ReadAsync(context, """{"accept":true}""");
        body.Allow("accept");
        var file = await running.Value.DecideFileAsync(running.Person(personId).Id, messageId, body.Flag("accept"), context.RequestAborted);
        return Results.Json(new { saved = file is not null, bytes = file?.Length ?? 0 });
    }

    private static async Task<IResult> AttachAsync(RunningHost running, string personId, HttpContext context)
    {
        var person = running.Person(personId);
        var (name, content, words) = context.Request.HasFormContentType ? await FormAsync(context) : await JsonAsync(context);
        if (content.Length > MaxFile)
        {
            throw new PlaygroundProblem(413, "The file is larger than 5 MB.");
        }

        // Whoever stands in a list of people exists in the tenant from then on, and can be chosen on the page.
        if (CompanyFile.TryRead(content) is { } newcomers)
        {
            running.Value.Teams.Company.Welcome(newcomers);
        }

        var replies = await running.Value.AttachAsync(person.Id, name, content, words, context.RequestAborted);
        return Results.Json(new { replies = replies.Select(ToJson) });
    }

    private static async Task<(string Name, string Content, string? Words)> JsonAsync(HttpContext context)
    {
        var body = await Body.ReadAsync(context, """{"name":"people.csv","text":"id,name,…","message":"people import"}""");
        body.Allow("name", "text", "message");
        return (body.RequiredText("name"), body.RequiredText("text"), body.Text("message"));
    }

    private static async Task<(string Name, string Content, string? Words)> FormAsync(HttpContext context)
    {
        try
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            if (form.Files is not [var file, ..])
            {
                throw new PlaygroundProblem(400, "The form has no file; right would be, for example, curl -F file=@people.csv.");
            }

            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            return (file.FileName, await reader.ReadToEndAsync(context.RequestAborted), form["message"].FirstOrDefault());
        }
        catch (InvalidDataException)
        {
            throw new PlaygroundProblem(400, "The form cannot be read; right would be, for example, curl -F file=@people.csv.");
        }
    }
}
