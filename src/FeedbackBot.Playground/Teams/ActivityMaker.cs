using System.Globalization;
using System.Text.Json.Nodes;
using FeedbackBot.Playground.Clock;

namespace FeedbackBot.Playground.Teams;

/// <summary>Builds what Teams sends to bots, as JSON of its own: the bot's models are what it is there to check.</summary>
internal sealed class ActivityMaker(StandInOptions options, VirtualClock clock, string serviceUrl)
{
    public JsonObject Message(Colleague person, Chat chat, string id, string? text, JsonNode? value = null, string? replyTo = null)
    {
        var activity = Common("message", person, chat, id);
        activity["textFormat"] = "plain";
        if (text is not null)
        {
            activity["text"] = text;
            activity["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = "text/html",
                ["content"] = "<p>" + System.Net.WebUtility.HtmlEncode(text) + "</p>",
            });
        }

        Put(activity, "value", value);
        Put(activity, "replyToId", replyTo);
        return activity;
    }

    public JsonObject File(Colleague person, Chat chat, string id, string? text, string name, Uri download)
    {
        var activity = Message(person, chat, id, text);
        activity["attachments"] ??= new JsonArray();
        activity["attachments"]!.AsArray().Insert(0, new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["contentUrl"] = download.ToString(),
            ["name"] = name,
            ["content"] = new JsonObject
            {
                ["downloadUrl"] = download.ToString(),
                ["uniqueId"] = NewId(),
                ["fileType"] = Path.GetExtension(name).TrimStart('.'),
            },
        });
        return activity;
    }

    public JsonObject Invoke(Colleague person, Chat chat, string name, JsonNode value, string? replyTo)
    {
        var activity = Common("invoke", person, chat, "f:" + NewId());
        activity["name"] = name;
        activity["value"] = value;
        Put(activity, "replyToId", replyTo);
        return activity;
    }

    public JsonObject Installation(Colleague person, Chat chat, string action)
    {
        var activity = Common("installationUpdate", person, chat, "f:" + NewId());
        activity["action"] = action;
        return activity;
    }

    public JsonObject BotAdded(Colleague person, Chat chat)
    {
        var activity = Common("conversationUpdate", person, chat, "f:" + NewId());
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "28:" + options.AppId });
        return activity;
    }

    /// <param name="root">The message that began the thread; its own id for one that begins one.</param>
    public JsonObject ChannelMessage(Colleague person, TeamChannel channel, string id, string root, string text)
    {
        const string mention = "<at>FeedbackBot</at>";
        var activity = InChannel(Message(person, channel.Chat, id, $"{mention} {text}"), channel, channel.ThreadOf(root));
        activity["entities"]!.AsArray().Add(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = mention,
            ["mentioned"] = new JsonObject { ["id"] = "28:" + options.AppId, ["name"] = "FeedbackBot" },
        });
        return activity;
    }

    public JsonObject ChannelBotAdded(Colleague person, TeamChannel channel) => InChannel(BotAdded(person, channel.Chat), channel, channel.TeamId);

    public JsonObject ChannelBotRemoved(Colleague person, TeamChannel channel)
    {
        var activity = InChannel(Common("conversationUpdate", person, channel.Chat, "f:" + NewId()), channel, channel.TeamId);
        activity["membersRemoved"] = new JsonArray(new JsonObject { ["id"] = "28:" + options.AppId });
        return activity;
    }

    public JsonObject ChannelInstallation(Colleague person, TeamChannel channel, string action) =>
        InChannel(Installation(person, channel.Chat, action), channel, channel.TeamId);

    public JsonObject ChannelEvent(Colleague person, TeamChannel channel, string eventType)
    {
        var activity = InChannel(Common("conversationUpdate", person, channel.Chat, "f:" + NewId()), channel, channel.TeamId);
        activity["channelData"]!["eventType"] = eventType;
        return activity;
    }

    /// <summary>As Teams does, without the names of team and channel.</summary>
    private JsonObject InChannel(JsonObject activity, TeamChannel channel, string conversation)
    {
        activity["conversation"] = new JsonObject
        {
            ["isGroup"] = true,
            ["conversationType"] = "channel",
            ["tenantId"] = options.TenantId,
            ["id"] = conversation,
        };
        activity["channelData"] = new JsonObject
        {
            ["channel"] = new JsonObject { ["id"] = channel.ChannelId },
            ["team"] = new JsonObject { ["id"] = channel.TeamId },
            ["tenant"] = new JsonObject { ["id"] = options.TenantId },
        };
        return activity;
    }

    private static void Put(JsonObject activity, string name, JsonNode? value)
    {
        if (value is not null)
        {
            activity[name] = value;
        }
    }

    private JsonObject Common(string type, Colleague person, Chat chat, string id)
    {
        var now = clock.GetUtcNow();
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(person.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        return new JsonObject
        {
            ["type"] = type,
            ["id"] = id,
            ["timestamp"] = now.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            ["localTimestamp"] = TimeZoneInfo.ConvertTime(now, zone).ToString("yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture),
            ["localTimezone"] = person.TimeZone,
            ["locale"] = person.Locale,
            ["serviceUrl"] = serviceUrl,
            ["channelId"] = "msteams",
            ["from"] = new JsonObject { ["id"] = person.TeamsId, ["name"] = person.Name, ["aadObjectId"] = person.Id },
            ["conversation"] = new JsonObject
            {
                ["conversationType"] = "personal",
                ["tenantId"] = options.TenantId,
                ["id"] = chat.ConversationId,
            },
            ["recipient"] = new JsonObject { ["id"] = "28:" + options.AppId, ["name"] = "FeedbackBot" },
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = person.Locale,
                ["country"] = "US",
                ["platform"] = "Web",
                ["timezone"] = person.TimeZone,
            }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = options.TenantId } },
        };
    }

    private string NewId() => Guid.CreateVersion7(clock.GetUtcNow()).ToString();
}
