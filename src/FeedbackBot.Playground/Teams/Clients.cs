using System.Text.Json.Nodes;
using FeedbackBot.Playground.Clock;
using FeedbackBot.Playground.Teams.Cards;

namespace FeedbackBot.Playground.Teams;

/// <summary>People's Teams clients: what they do reaches the bot as activities.</summary>
public sealed class Clients
{
    private readonly Chats _chats;
    private readonly BotLine _bot;
    private readonly VirtualClock _clock;
    private readonly ActivityMaker _make;
    private readonly SharedFiles _files;

    internal Clients(Chats chats, BotLine bot, VirtualClock clock, ActivityMaker make, SharedFiles files)
    {
        (_chats, _bot, _clock, _make, _files) = (chats, bot, clock, make, files);
    }

    /// <summary>Writes a message. The first one is preceded by the app's installation, as in Teams.</summary>
    public async Task<BotAnswer> SayAsync(Colleague person, string text, int copies = 1, CancellationToken ct = default)
    {
        var chat = await InstalledAsync(person, ct);
        var id = Post(chat, text);
        return await SendAsync(_make.Message(person, chat, id, text), copies, ct);
    }

    /// <summary>Sends a file, with or without words.</summary>
    public async Task<BotAnswer> AttachAsync(Colleague person, string name, byte[] content, string? text = null, CancellationToken ct = default)
    {
        var chat = await InstalledAsync(person, ct);
        var id = Post(chat, text is null ? $"[{name}]" : $"{text} [{name}]");
        return await SendAsync(_make.File(person, chat, id, text, name, _files.Keep(name, content)), 1, ct);
    }

    /// <summary>Presses an action; the card in the chat is replaced when the bot answers with another one.</summary>
    /// <exception cref="PlaygroundProblem">A Teams client would not send this.</exception>
    public async Task<PressOutcome> PressAsync(Colleague person, Press press, CancellationToken ct = default)
    {
        var chat = _chats.Of(person);
        var message = chat.Find(press.MessageId) ?? throw new PlaygroundProblem(404, $"There is no message {press.MessageId} in this chat.");
        var card = press.StaleCard ?? message.Card ?? throw new PlaygroundProblem(409, "That message has no card.");
        var action = CardScan.Of(card).Find(press.Action);
        if (!action.IsEnabled && !press.Force)
        {
            throw new PlaygroundProblem(409, "That action is disabled.");
        }

        await InstalledAsync(person, ct);
        var answer = action.Type switch
        {
            "Action.Execute" => await ExecuteAsync(person, chat, message.Id, action, press, ct),
            "Action.Submit" => await SubmitAsync(person, chat, message.Id, action, press, ct),
            _ => throw new PlaygroundProblem(409, $"{action.Type} happens in the client and sends nothing."),
        };
        return new PressOutcome(answer.Status, chat.Find(message.Id)?.Card, MessageIn(answer.Body), answer.Body);
    }

    /// <summary>Takes or declines a file the bot offered.</summary>
    /// <returns>The file, as the bot has put it into the person's OneDrive; null where it has not.</returns>
    /// <exception cref="PlaygroundProblem">The message offers no file.</exception>
    public async Task<byte[]?> DecideFileAsync(Colleague person, ChatMessage offer, bool accept, CancellationToken ct = default)
    {
        if (offer.File is not { } file || OutgoingActivity.Text(file, "contentType") != OutgoingActivity.ConsentType)
        {
            throw new PlaygroundProblem(409, "That message offers no file.");
        }

        var name = OutgoingActivity.Text(file, "name")!;
        var value = new JsonObject
        {
            ["type"] = "fileUpload",
            ["action"] = accept ? "accept" : "decline",
            ["context"] = file["content"]?[accept ? "acceptContext" : "declineContext"]?.DeepClone(),
        };
        var place = _files.Expect(name);
        if (accept)
        {
            value["uploadInfo"] = new JsonObject
            {
                ["contentUrl"] = place.Content.ToString(),
                ["name"] = name,
                ["uploadUrl"] = place.Upload.ToString(),
                ["uniqueId"] = place.Key,
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
            };
        }

        var chat = await InstalledAsync(person, ct);
        await SendAsync(_make.Invoke(person, chat, "fileConsent/invoke", value, offer.Id), 1, ct);
        return _files.Find(place.Key);
    }

    /// <summary>Tells the bot that its app was installed ("add") or uninstalled ("remove") by this person.</summary>
    public async Task<BotAnswer> InstallAsync(Colleague person, string action = "add", CancellationToken ct = default)
    {
        var chat = _chats.Of(person);
        chat.IsInstalled = action == "add";
        if (action == "add")
        {
            await _bot.SendAsync(_make.BotAdded(person, chat), ct);
        }

        return await _bot.SendAsync(_make.Installation(person, chat, action), ct);
    }

    /// <summary>Sends an activity that was sent before once more, as Teams does when an answer was late.</summary>
    public Task<BotAnswer> ResendAsync(JsonObject activity, CancellationToken ct = default) => SendAsync(activity, 1, ct);

    private static string? MessageIn(JsonNode? body) => body is not JsonObject answer ? null
        : answer["value"] is JsonObject error && OutgoingActivity.Text(answer, "type") == "application/vnd.microsoft.error" ? OutgoingActivity.Text(error, "message")
        : OutgoingActivity.Text(answer, "value");

    private async Task<Chat> InstalledAsync(Colleague person, CancellationToken ct)
    {
        var chat = _chats.Of(person);
        if (!chat.IsInstalled)
        {
            await InstallAsync(person, "add", ct);
        }

        return chat;
    }

    private string Post(Chat chat, string text)
    {
        var id = _chats.NextId();
        _chats.Post(chat, new ChatMessage(id, FromBot: false, _clock.GetUtcNow(), text, null));
        return id;
    }

    private async Task<BotAnswer> ExecuteAsync(
        Colleague person, Chat chat, string messageId, CardAction action, Press press, CancellationToken ct)
    {
        var request = new JsonObject { ["type"] = "Action.Execute" };
        if (action.Id is not null)
        {
            request["id"] = action.Id;
        }

        if (action.Title is not null)
        {
            request["title"] = action.Title;
        }

        request["verb"] = action.Verb;
        request["data"] = FilledAction.Fill(action, press.Inputs, press.Force);
        var value = new JsonObject { ["action"] = request, ["trigger"] = "manual" };
        var answer = await SendAsync(_make.Invoke(person, chat, "adaptiveCard/action", value, messageId), press.Copies, ct);
        if (answer is { Status: 200, Body: JsonObject body } &&
            OutgoingActivity.Text(body, "type") == "application/vnd.microsoft.card.adaptive" &&
            body["value"] is JsonObject card && OutgoingActivity.WrongCard(card) is null)
        {
            var shown = card.DeepClone().AsObject();
            _chats.Edit(chat, messageId, message => message with { Card = shown });
        }

        return answer;
    }

    private async Task<BotAnswer> SubmitAsync(
        Colleague person, Chat chat, string messageId, CardAction action, Press press, CancellationToken ct)
    {
        var data = FilledAction.Fill(action, press.Inputs, press.Force);
        var teams = (data as JsonObject)?["msteams"] as JsonObject;
        if (teams is not null && OutgoingActivity.Text(teams, "type") == "imBack")
        {
            return await SayAsync(person, OutgoingActivity.Text(teams, "value") ?? "", press.Copies, ct);
        }

        return await SendAsync(_make.Message(person, chat, _chats.NextId(), null, data, messageId), press.Copies, ct);
    }

    private async Task<BotAnswer> SendAsync(JsonObject activity, int copies, CancellationToken ct)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => _bot.SendAsync(activity, ct)));
        return answers[0];
    }
}
